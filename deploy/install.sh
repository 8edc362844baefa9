#!/bin/bash
# Sets up a bare Debian 12 or later as an exhibition kiosk, with one command as root; and makes one newer.
#
# Promises: every step says what it did, or that there was nothing to do; run twice, it changes nothing. A program
# that is installed is never touched: the new one is made beside it, tried, written to the disk, and then one link
# is exchanged, so a power cut at any moment leaves the old program or the new one. It needs no running systemd: in
# a chroot it does the same. What it cannot do it says in a sentence, before it has changed anything where it can.
set -euo pipefail
umask 022
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

here=$(cd "$(dirname "${BASH_SOURCE[0]:-$0}")/.." && pwd)
home=/opt/kiosk
units=(kiosk.service kiosk-display.service kiosk-sound.service kiosk-scrub.service kiosk-scrub.timer)
enabled=(kiosk.service kiosk-display.service kiosk-sound.service kiosk-scrub.timer seatd.service)
# A terminal on the kiosk's screen, Ctrl-Alt-Del, sleep, and a boot that waits for a network.
masked=(
  getty@tty1.service autovt@.service ctrl-alt-del.target
  sleep.target suspend.target hibernate.target hybrid-sleep.target suspend-then-hibernate.target
  systemd-networkd-wait-online.service NetworkManager-wait-online.service
)
packages=(
  python3 python3-venv             # the program
  cage seatd libgl1-mesa-dri       # the display
  xwayland                         # cage does not start without it
  wlr-randr                        # its power outside of the opening hours
  bubblewrap                       # walls around what opens bundles
  pulseaudio pulseaudio-utils      # sound, and its volume
  libspeechd2 speech-dispatcher speech-dispatcher-espeak-ng
  dbus udev
)
space_mb=2500

usage() {
  cat <<END
Usage, as root:
  install.sh                    install or bring up to date, from this folder (a clone or a wheelhouse)
  install.sh --wheel FILE       … with this wheel instead of one made here
  install.sh --wheelhouse DIR   … without a network, from a folder made by wheelhouse.sh
  install.sh --back             go back to the program before
  install.sh --remove           take everything away but the exhibitions and the settings
  install.sh --remove --purge   … and these as well
  --no-prepare                  leave it to the first start to prepare the exhibition that comes with the program
  --root DIR                    do it in the system that lies in this folder
END
}

say() { printf '%s\n' "$*"; }
refuse() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }
# What a program says is shown when it fails, and is noise when it does not.
quietly() {
  local said
  said=$("$@" 2>&1) || { printf '%s\n' "$said" >&2; return 1; }
}
changes=0
did() { changes=$((changes + 1)); say "  $*"; }
systemd_runs() { [ -d /run/systemd/system ]; }

# Arguments ---------------------------------------------------------------------------------------------------

wheel='' wheelhouse='' root='' action=install purge=false prepare=true
arguments=("$@")
needs_value() { if [ "$#" -lt 2 ] || [ -z "$2" ]; then refuse "$1 needs a value. See --help."; fi; }
while [ "$#" -gt 0 ]; do
  case "$1" in
    --wheel) needs_value "$@"; wheel=$2; shift ;;
    --wheelhouse) needs_value "$@"; wheelhouse=$2; shift ;;
    --root) needs_value "$@"; root=$2; shift ;;
    --no-prepare) prepare=false ;;
    --back) action=back ;;
    --remove) action=remove ;;
    --purge) purge=true ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; refuse "$1 is unknown." ;;
  esac
  shift
done

# What can be seen before anything is changed ------------------------------------------------------------------

check_root() { [ "$(id -u)" -eq 0 ] || refuse "only root can install: sudo $0 ${arguments[*]}"; }

check_debian() {
  local id='' version='' name='something else'
  if [ -r /etc/os-release ]; then
    # shellcheck disable=SC1091  # it is the system's own
    id=$(. /etc/os-release && printf %s "${ID:-}")
    # shellcheck disable=SC1091
    version=$(. /etc/os-release && printf %s "${VERSION_ID:-}")
    # shellcheck disable=SC1091
    name=$(. /etc/os-release && printf %s "${PRETTY_NAME:-$id}")
  fi
  [ "$id" = debian ] || refuse "this is $name. The kiosk is set up on Debian 12 or later."
  # What comes after the newest release has no number yet.
  if [ -n "$version" ] && [ "${version%%.*}" -lt 12 ]; then
    refuse "this is $name, which is too old. The kiosk needs Debian 12 or later."
  fi
}

check_desktop() {
  local link=/etc/systemd/system/display-manager.service
  if [ -L "$link" ] && [ "$(readlink "$link")" != /dev/null ]; then
    refuse "this computer starts a desktop ($(basename "$(readlink "$link")")), and the kiosk wants the screen for" \
      "itself. Take the desktop away first: systemctl disable display-manager.service"
  fi
}

check_space() {
  local place=/opt free
  [ -d /opt ] || place=/
  free=$(df --output=avail -m "$place" | tail -n 1 | tr -d ' ')
  if [ "$free" -lt "$space_mb" ]; then
    refuse "there is no room: $free MB are free where $home lies, $space_mb MB are needed. Nothing was changed."
  fi
}

python_is_new() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; }

check_python() {
  python_is_new python3 || refuse "Python 3.11 or newer (before 3.15) is needed; here is" \
    "$(python3 --version 2>&1 || echo none). Debian 12 and 13 have one: apt-get install python3 python3-venv"
  python3 -c 'import ensurepip, venv' 2>/dev/null ||
    refuse "Python's module for virtual environments is missing: apt-get install python3-venv"
}

# A wheel is a ZIP with check sums: what was damaged on the way is seen here, not in the hall.
check_wheel() {
  [ -f "$1" ] || refuse "there is no wheel $1."
  python3 - "$1" <<'END' || refuse "the wheel $1 is damaged or is not the kiosk's. Copy it again."
import sys, zipfile
try:
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        whole = wheel.testzip() is None
        names = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        named = len(names) == 1 and b"\nName: exhibition-kiosk\n" in wheel.read(names[0])
except Exception:
    sys.exit(1)
sys.exit(not (whole and named))
END
}

# What was missing or damaged is named, every file of it.
check_wheelhouse() {
  local file wrong=() found=()
  [ -d "$wheelhouse" ] || refuse "there is no folder $wheelhouse."
  [ -f "$wheelhouse/SHA256SUMS" ] || refuse "$wheelhouse is no wheelhouse: it has no SHA256SUMS. Make one with" \
    "wheelhouse.sh on a computer with a network, and copy the whole folder."
  while read -r _ file; do
    file=${file#\*}
    if [ ! -f "$wheelhouse/$file" ]; then wrong+=("$file is missing"); fi
  done <"$wheelhouse/SHA256SUMS"
  if [ "${#wrong[@]}" -eq 0 ]; then
    while IFS=: read -r file _; do wrong+=("$file is damaged"); done \
      < <(cd "$wheelhouse" && { sha256sum --check --quiet SHA256SUMS 2>/dev/null || true; })
  fi
  if [ "${#wrong[@]}" -gt 0 ]; then
    printf 'install.sh: in %s: %s\n' "$wheelhouse" "${wrong[0]}" >&2
    if [ "${#wrong[@]}" -gt 1 ]; then printf '  %s\n' "${wrong[@]:1}" >&2; fi
    refuse "copy the folder again. Nothing was changed."
  fi
  found=("$wheelhouse"/wheels/exhibition_kiosk-*.whl)
  [ -f "${found[-1]}" ] || refuse "in $wheelhouse/wheels is no wheel of the kiosk (exhibition_kiosk-….whl)."
  wheel=${wheel:-${found[-1]}}
}

# Steps --------------------------------------------------------------------------------------------------------

# Those that are not installed; a name that another package provides counts as installed.
missing_packages() {
  local name
  for name in "$@"; do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" != installed ] &&
      ! dpkg-query -W -f '${db:Status-Status} ${Provides}\n' | grep -q "^installed .*\b${name//./\\.}\b"; then
      printf '%s\n' "$name"
    fi
  done
}

apt_ready=false
apt_from=() # other places than the system's own to take packages from

apt_source() {
  if $apt_ready; then return; fi
  apt_ready=true
  if [ -n "$wheelhouse" ]; then
    [ -f "$wheelhouse/debs/Packages" ] || return 0
    # The folder is looked at in place of every source of the system; its files were checked above.
    apt_lists=$(mktemp -d)
    printf 'deb [trusted=yes] file:%s ./\n' "$(readlink -f "$wheelhouse/debs" | sed 's/ /%20/g')" >"$apt_lists/list"
    mkdir -p "$apt_lists/lists/partial"
    chmod -R go+rX "$apt_lists"
    apt_from=(
      -o "Dir::Etc::SourceList=$apt_lists/list" -o Dir::Etc::SourceParts=/dev/null
      -o "Dir::State::Lists=$apt_lists/lists" -o APT::Sandbox::User=root
    )
  fi
  quietly apt-get update -qq "${apt_from[@]}" ||
    refuse "Debian's packages cannot be looked up. Without a network use --wheelhouse DIR."
}

install_packages() {
  local names=("$@")
  apt_source
  if [ -n "$wheelhouse" ] && [ ! -f "$wheelhouse/debs/Packages" ]; then
    refuse "these Debian packages are missing, and the wheelhouse has none: ${names[*]}. Make it again without" \
      "--no-debs, or install them from a medium of Debian."
  fi
  quietly apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${apt_from[@]}" "${names[@]}" ||
    refuse "Debian's packages could not be installed (${names[*]}). What apt-get said stands above; nothing of the" \
      "kiosk was changed."
  did "installed: ${names[*]}"
}

step_packages() {
  say 'Debian packages'
  local missing
  mapfile -t missing < <(missing_packages "${packages[@]}")
  if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi
}

step_user() {
  say 'The user kiosk'
  if ! getent passwd kiosk >/dev/null; then
    useradd --system --user-group --home-dir /var/lib/kiosk --no-create-home --shell /usr/sbin/nologin \
      --comment 'Exhibition kiosk' kiosk
    did 'made, without a password and without a shell'
  fi
  # The units make these as well; a terminal needs them before the first start.
  local folder
  for folder in /var/lib/kiosk /var/cache/kiosk; do
    if [ ! -d "$folder" ]; then
      install -d -m 0700 -o kiosk -g kiosk "$folder"
      did "made $folder"
    fi
  done
  if [ ! -d /etc/kiosk ]; then
    install -d -m 0755 /etc/kiosk
    did 'made /etc/kiosk'
  fi
}

# Where the last complete program is; empty when there is none.
release_of() { if [ -f "$home/$1/.whole" ]; then readlink -f "$home/$1"; fi; }

# The numbers of complete releases, the newest first.
releases() {
  local folder
  for folder in "$home"/releases/*/; do
    if [ -f "$folder/.whole" ]; then basename "$folder"; fi
  done | sort -rn
}

make_wheel() {
  say 'A wheel from this folder'
  [ -f "$here/pyproject.toml" ] || refuse "there is no source in $here to make a wheel from: use --wheel FILE."
  work=$(mktemp -d)
  python3 -m venv "$work/venv"
  quietly "$work/venv/bin/python" -m pip wheel --quiet --no-deps --wheel-dir "$work" "$here" ||
    refuse "the wheel could not be made. What pip said stands above; without a network use --wheelhouse DIR."
  local found=("$work"/exhibition_kiosk-*.whl)
  wheel=${found[0]}
}

needs() { "$1/bin/python" "$here/tools/needs.py" --window --packages || true; }

step_program() {
  local sum number release names trouble before
  say 'The program'
  check_wheel "$wheel"
  sum=$(sha256sum "$wheel" | cut -d' ' -f1)
  # The parts it is made of: what the wheelhouse holds, else what the wheel asks for.
  if [ -n "$wheelhouse" ]; then sum="$sum $(sha256sum "$wheelhouse/SHA256SUMS" | cut -d' ' -f1)"; fi
  # What was left half made by a power cut.
  for release in "$home"/releases/*/; do
    if [ -d "$release" ] && [ ! -f "$release/.whole" ]; then
      rm -rf "$release"
      did "took away what an interrupted installation had left: $release"
    fi
  done
  if [ -n "$(release_of current)" ] && [ "$(cat "$home/current/.whole")" = "$sum" ]; then return; fi
  check_space

  number=$(($(releases | head -n 1 | grep . || echo 0) + 1))
  release=$home/releases/$number
  mkdir -p "$home/releases"
  python3 -m venv "$release"
  local pip=("$release/bin/python" -m pip install --quiet --no-cache-dir)
  if [ -n "$wheelhouse" ]; then
    pip+=(--no-index --find-links "$wheelhouse/wheels")
    if ! trouble=$("${pip[@]}" "$wheel" 2>&1); then
      names=$(grep -oP 'No matching distribution found for \K.*' <<<"$trouble" | sort -u | tr '\n' ' ' || true)
      rm -rf "$release"
      if [ -n "$names" ]; then
        refuse "the wheelhouse lacks a wheel that $(python3 --version) can use: ${names% }. Make it again on the same" \
          "release of Debian."
      fi
      printf '%s\n' "$trouble" >&2
      refuse "the program could not be installed. What pip said stands above; the old program stays."
    fi
  elif ! quietly "${pip[@]}" "$wheel"; then
    rm -rf "$release"
    refuse "the program could not be installed. What pip said stands above; the old program stays." \
      "Without a network use --wheelhouse DIR."
  fi
  mkdir -p "$release/docs"
  cp "$here"/docs/*.md "$release/docs/"

  # What one library brings may ask for another.
  for _ in 1 2 3; do
    names=$(needs "$release")
    if [ -z "$names" ]; then break; fi
    # shellcheck disable=SC2086  # words
    install_packages $names
  done
  if ! trouble=$("$release/bin/python" "$here/tools/needs.py" --window 2>&1 && "$release/bin/kiosk" --version 2>&1); then
    rm -rf "$release"
    refuse "the new program does not start, and the old one stays: $trouble"
  fi

  # First all of it on the disk, then the mark that it is whole, then the link: in this order through a power cut.
  sync -f "$release"
  printf '%s\n' "$sum" >"$release/.whole.new"
  sync "$release/.whole.new"
  mv "$release/.whole.new" "$release/.whole"
  if $prepare; then prepare_exhibition "$release"; fi
  before=$(basename "$(release_of current)")
  switch "$number"
  did "installed $("$home/current/bin/kiosk" --version) as $release"
  # The one before stays, to go back to.
  for release in $(releases); do
    if [ "$release" != "$number" ] && [ "$release" != "${before:-$number}" ]; then
      forget_exhibition "$home/releases/$release"
      rm -rf "${home:?}/releases/$release"
      did "took away an older program: $home/releases/$release"
    fi
  done
}

# As the kiosk's own user, with its folders.
as_kiosk() {
  runuser -u kiosk -- env -C /var/lib/kiosk HOME=/var/lib/kiosk STATE_DIRECTORY=/var/lib/kiosk \
    XDG_CACHE_HOME=/var/cache/kiosk CONFIGURATION_DIRECTORY=/etc/kiosk "$@"
}

# The exhibition that comes with the program is made ready now, while the old program still shows it, and not by the
# first start in front of visitors. Each program has its own, since the program words it.
prepare_exhibition() {
  say '  preparing the exhibition that came with it; this takes minutes'
  as_kiosk "$1/bin/python" -P -c '
import sys
from kiosk.library import shelf
from kiosk.paths import DEFAULT_BUNDLE
sys.exit(shelf.prepare(DEFAULT_BUNDLE, None).edition is None)
' || say '  it could not be prepared: the first start tries again and says why'
}

forget_exhibition() {
  local place
  place=$(as_kiosk "$1/bin/python" -P -c '
from kiosk.library.shelf import home_of
from kiosk.paths import DEFAULT_BUNDLE
print(home_of(DEFAULT_BUNDLE, None))
' 2>/dev/null) || return 0
  case "$place" in /var/lib/kiosk/editions/?*) rm -rf "$place" ;; esac
}

switch() {
  ln -sfn "releases/$1" "$home/.current.new"
  mv -T "$home/.current.new" "$home/current"
  sync -f "$home"
}

# Copy a file to where the system looks for it, in one step, if it is another one there.
put() {
  if ! cmp -s "$1" "$2" || [ "$(stat -c %a "$2")" != "$3" ]; then
    mkdir -p "$(dirname "$2")"
    install -m "$3" "$1" "$2.kiosk-new"
    sync "$2.kiosk-new"
    mv "$2.kiosk-new" "$2"
    did "wrote $2"
    return 0
  fi
  return 1
}

system_files() { (cd "$here/deploy/system" && find etc usr -type f | sort); }

step_system() {
  local file unit mode grub=false
  say 'The system'
  while read -r file; do
    mode=644
    case "$file" in
      usr/local/bin/*) mode=755 ;;
      etc/default/grub.d/*) [ -d /etc/default/grub.d ] || [ -f /etc/default/grub ] || continue ;;
    esac
    if put "$here/deploy/system/$file" "/$file" "$mode"; then
      case "$file" in etc/default/grub.d/*) grub=true ;; esac
    fi
  done < <(system_files)
  for unit in "${units[@]}"; do put "$here/deploy/units/$unit" "/etc/systemd/system/$unit" 644 || true; done
  for unit in "${masked[@]}"; do
    if [ "$(readlink "/etc/systemd/system/$unit" || true)" != /dev/null ]; then
      systemctl mask --quiet "$unit" 2>/dev/null
      did "masked $unit"
    fi
  done
  # A sound server of somebody who logs in would take the outputs away.
  for unit in pulseaudio.service pulseaudio.socket; do
    if [ "$(readlink "/etc/systemd/user/$unit" || true)" != /dev/null ]; then
      systemctl --global mask --quiet "$unit" 2>/dev/null
      did "masked the user's $unit"
    fi
  done
  for unit in "${enabled[@]}"; do
    if [ "$(systemctl is-enabled "$unit" 2>/dev/null)" != enabled ]; then
      systemctl enable --quiet "$unit" 2>/dev/null
      did "enabled $unit"
    fi
  done
  if [ ! -e /etc/kiosk/settings.toml ]; then
    CONFIGURATION_DIRECTORY=/etc/kiosk "$home/current/bin/kiosk" settings init >/dev/null
    did 'wrote /etc/kiosk/settings.toml, every key explained and none changed'
  fi
  if $grub && command -v update-grub >/dev/null && [ -f /boot/grub/grub.cfg ]; then
    update-grub >/dev/null 2>&1 && did 'update-grub'
  elif [ ! -f /boot/grub/grub.cfg ]; then
    say "  no GRUB here: give the kernel fsck.repair=yes consoleblank=0 quiet vt.global_cursor_default=0 panic=10"
  fi
}

# Whole actions ------------------------------------------------------------------------------------------------

cleanup() { rm -rf "${work:-}" "${apt_lists:-}"; }

installation() {
  check_desktop
  check_space
  if [ -n "$wheelhouse" ]; then check_wheelhouse; fi
  if [ -n "$wheel" ] && command -v python3 >/dev/null; then check_wheel "$wheel"; fi
  if command -v python3 >/dev/null && python3 -c '' 2>/dev/null; then
    python_is_new python3 || check_python
  fi
  local before
  before=$(readlink "$home/current" || true)
  step_packages
  check_python
  if [ -z "$wheel" ]; then make_wheel; fi
  step_user
  step_program
  step_system
  sync
  if [ "$changes" -eq 0 ]; then
    say 'Everything was as it should be; nothing was changed.'
    return
  fi
  if systemd_runs; then
    systemctl daemon-reload
    if [ -n "$before" ]; then
      systemctl try-restart kiosk-display.service kiosk-sound.service kiosk.service
      say 'Done: the exhibition was started again with the new program.'
      return
    fi
  fi
  say 'Done. Measure the display and set the hours in /etc/kiosk/settings.toml, set a PIN with “kiosk pin set”, and'
  say 'start the computer anew: it shows the exhibition from then on.'
}

back() {
  local now number=''
  now=$(basename "$(readlink -f "$home/current" || true)")
  for number in $(releases); do
    if [ "$number" -lt "${now:-0}" ]; then break; fi
    number=''
  done
  [ -n "$number" ] || refuse "there is no program before this one in $home/releases."
  switch "$number"
  say "The program is now $("$home/current/bin/kiosk" --version) in $home/releases/$number."
  if systemd_runs; then systemctl try-restart kiosk.service; fi
}

remove() {
  local unit file
  say 'Taking the kiosk away'
  if systemd_runs; then systemctl stop "${enabled[@]/seatd.service/}" kiosk-scrub.service 2>/dev/null || true; fi
  for unit in "${enabled[@]}"; do
    if [ "$unit" != seatd.service ]; then systemctl disable --quiet "$unit" 2>/dev/null || true; fi
  done
  for unit in "${masked[@]}"; do systemctl unmask --quiet "$unit" 2>/dev/null || true; done
  systemctl --global unmask --quiet pulseaudio.service pulseaudio.socket 2>/dev/null || true
  for unit in "${units[@]}"; do rm -f "/etc/systemd/system/$unit"; done
  while read -r file; do rm -f "/$file"; done < <(system_files)
  rm -f /var/lib/systemd/timers/stamp-kiosk-scrub.timer
  rm -rf "$home"
  if [ -f /boot/grub/grub.cfg ] && command -v update-grub >/dev/null; then update-grub >/dev/null 2>&1 || true; fi
  if $purge; then
    rm -rf /var/lib/kiosk /var/cache/kiosk /etc/kiosk
    if getent passwd kiosk >/dev/null; then userdel kiosk; fi
    say 'The program, the exhibitions and the settings are gone. Debian packages stay.'
  else
    say 'The program is gone. Exhibitions (/var/lib/kiosk), settings (/etc/kiosk) and Debian packages stay.'
  fi
  if systemd_runs; then systemctl daemon-reload; fi
}

# In another system: everything that is needed is bound into it, for as long as this takes.
enter_root() {
  local inside=() skip=false word
  [ -x "$root/bin/sh" ] || refuse "in $root is no system: make one first, for instance with debootstrap."
  for word in "${arguments[@]}"; do
    if $skip; then skip=false; continue; fi
    case "$word" in
      --root) skip=true ;;
      --wheel | --wheelhouse) inside+=("$word"); skip=true ;;
      *) inside+=("$word") ;;
    esac
  done
  # Paths are given anew, as they are called in there.
  local given=()
  for word in "${inside[@]}"; do
    given+=("$word")
    case "$word" in
      --wheel) given+=("/run/kiosk-install/wheel/$(basename "$wheel")") ;;
      --wheelhouse) given+=(/run/kiosk-install/wheelhouse) ;;
    esac
  done
  # shellcheck disable=SC2016  # the inner shell knows these
  KIOSK_ROOT=$root KIOSK_HERE=$here KIOSK_WHEEL=$wheel KIOSK_WHEELHOUSE=$wheelhouse \
    exec unshare --mount --propagation private /bin/bash -c '
      set -eu
      cd "$KIOSK_ROOT"
      mkdir -p run/kiosk-install proc sys dev
      mount -t tmpfs tmpfs run/kiosk-install
      mkdir run/kiosk-install/source run/kiosk-install/wheel run/kiosk-install/wheelhouse
      mount --bind "$KIOSK_HERE" run/kiosk-install/source
      if [ -n "$KIOSK_WHEEL" ]; then mount --bind "$(dirname "$KIOSK_WHEEL")" run/kiosk-install/wheel; fi
      if [ -n "$KIOSK_WHEELHOUSE" ]; then mount --bind "$KIOSK_WHEELHOUSE" run/kiosk-install/wheelhouse; fi
      mountpoint -q proc || mount -t proc proc proc
      mountpoint -q sys || mount --rbind /sys sys
      mountpoint -q dev || mount --rbind /dev dev
      exec chroot . /bin/bash /run/kiosk-install/source/deploy/install.sh "$@"
    ' install.sh "${given[@]}"
}

check_root
# Begun from within a wheelhouse, that is what is installed.
if [ "$action" = install ] && [ -z "$wheelhouse$wheel" ] && [ -f "$here/SHA256SUMS" ]; then
  wheelhouse=$here
  arguments+=(--wheelhouse "$here")
fi
if [ -n "$root" ]; then enter_root; fi
trap cleanup EXIT
check_debian
case "$action" in
  install) installation ;;
  back) back ;;
  remove) remove ;;
esac
