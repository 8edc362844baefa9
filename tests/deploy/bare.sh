#!/bin/bash
# The long trial of deploy/: bare Debian systems made here, installed into, started and looked at.
#
# Promises: everything happens in one folder (default /var/tmp/kiosk-bare, which is not emptied: a base that is there
# is used again); each step prints what it found, and the first one that is not as promised ends the trial with 1.
# It needs root, 8 GB, a network for Debian's and Python's packages, and: debootstrap systemd-container git.
#
#   tests/deploy/bare.sh                 the release of Debian of this computer
#   tests/deploy/bare.sh --suite trixie  another one
#   --only online|interrupted|show|offline   one part of it; “online” goes first
set -euo pipefail
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=/var/tmp/kiosk-bare
# shellcheck disable=SC1091  # the system's own
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
only='' wheel=''
while [ "$#" -gt 0 ]; do
  case "$1" in
    --suite) suite=$2; shift ;;
    --work) work=$2; shift ;;
    --only) only=$2; shift ;;
    --wheel) wheel=$2; shift ;;
    *) echo "bare.sh: $1 is unknown." >&2; exit 2 ;;
  esac
  shift
done
base=$work/$suite
log=$work/log
mkdir -p "$work"

say() { printf '%s %s\n' "$(date +%T)" "$*"; }
fail() { printf 'bare.sh: %s\n' "$*" >&2; exit 1; }
part() { [ -z "$only" ] || [ "$only" = "$1" ]; }
[ "$(id -u)" -eq 0 ] || fail 'only root can do this.'
for program in debootstrap systemd-nspawn git; do
  command -v "$program" >/dev/null || fail "$program is missing: apt-get install debootstrap systemd-container git"
done

# A bare system ------------------------------------------------------------------------------------------------

if [ ! -f "$base/.whole" ]; then
  # From where this computer takes its own packages.
  # shellcheck disable=SC2016  # apt-get's own words
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
  say "A bare $suite"
  rm -rf "$base"
  debootstrap "$suite" "$base" "$mirror" >"$log.base" 2>&1 || { tail "$log.base"; fail 'debootstrap failed.'; }
  # Whom this computer trusts besides.
  if [ -d /usr/local/share/ca-certificates ]; then
    mkdir -p "$base/usr/local/share/ca-certificates"
    cp -R /usr/local/share/ca-certificates/. "$base/usr/local/share/ca-certificates/"
  fi
  touch "$base/.whole"
fi

fresh() { rm -rf "${work:?}/$1"; cp -a "$base" "$work/$1"; }
bare() { env -i PATH="$PATH" HOME=/root "$@"; }

# A kiosk that runs --------------------------------------------------------------------------------------------

# Its own systemd, no network, and a display that nobody sees. Turned half round twice: cage of Debian 12 hands a
# full screen's picture on without drawing it, and then there is nothing to be photographed.
boot() {
  local drop=$work/$1/etc/systemd/system/kiosk-display.service.d
  mkdir -p "$drop"
  cat >"$drop/headless.conf" <<'END'
[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
ExecStart=
ExecStart=/usr/bin/cage -r -r -d -- /bin/sh -c 'systemd-notify --ready; exec sleep infinity'
END
  SYSTEMD_NSPAWN_API_VFS_WRITABLE=yes SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 \
    systemd-nspawn -q -D "$work/$1" --register=no --keep-unit --capability=all --private-network --boot \
    </dev/null >"$log.$1" 2>&1 &
  nspawn=$!
  trap 'kill "$nspawn" 2>/dev/null || true' EXIT
  for _ in $(seq 120); do
    leader=$(pgrep -P "$nspawn" | head -n 1 || true)
    if [ -n "$leader" ] && within systemctl is-active --quiet multi-user.target 2>/dev/null; then return; fi
    sleep 1
  done
  fail "the system did not start; see $log.$1"
}

within() {
  nsenter --target "$leader" --mount --uts --ipc --net --pid --cgroup -- \
    env -i PATH="$PATH" LC_ALL=C.UTF-8 SYSTEMD_PAGER= SYSTEMD_COLORS=0 "$@"
}

halt() { within systemctl poweroff || true; wait "$nspawn" || true; trap - EXIT; }

shows() {
  for _ in $(seq 180); do
    if within systemctl is-active --quiet kiosk.service; then return; fi
    sleep 1
  done
  within journalctl --unit=kiosk --unit=kiosk-display --lines=40 || true
  fail 'the kiosk did not say that its first frame is painted.'
}

picture() {
  local file=$work/$1.png
  within runuser -u kiosk -- env XDG_RUNTIME_DIR=/run/kiosk-display WAYLAND_DISPLAY=wayland-0 grim - >"$file"
  say "picture: $file"
}

# From a signal to the first painted frame after it.
again() {
  local old new from
  old=$(within systemctl show --property=MainPID --value kiosk)
  from=$(date +%s.%N)
  within kill "-$1" "$old"
  while :; do
    new=$(within systemctl show --property=MainPID --value kiosk)
    if [ "$new" != "$old" ] && within systemctl is-active --quiet kiosk; then break; fi
    sleep 0.05
  done
  say "back after $1: $(awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $from }") s"
}

# Parts --------------------------------------------------------------------------------------------------------

if part online; then
  fresh online
  say 'Installation with a network'
  bare "$project/deploy/install.sh" --root "$work/online" ${wheel:+--wheel "$wheel"}
  say 'Once more'
  bare "$project/deploy/install.sh" --root "$work/online" ${wheel:+--wheel "$wheel"} | tee "$log.again"
  grep -q 'nothing was changed' "$log.again" || fail 'the second run changed something.'
  say 'Every file of the program is there'
  site=$(echo "$work"/online/opt/kiosk/current/lib/python3*/site-packages/kiosk)
  site=$work/online/opt/kiosk/$(readlink "$work/online/opt/kiosk/current")/${site#*/current/}
  missing=$(cd "$project" && git ls-files src/kiosk assets content | sed -E 's#^src/kiosk/##' |
    while read -r file; do [ -e "$site/$file" ] || echo "$file"; done)
  [ -z "$missing" ] || fail "not in the wheel: $missing"
  (cd "$project" && git ls-files src/kiosk assets content | wc -l)
fi

if part interrupted; then
  say 'A power cut in the middle of an update leaves a program that starts'
  root=$work/online
  releases=$root/opt/kiosk/releases
  # What is there when the mains go: a tree of folders, most of it, all of it, its mark, the other link.
  for moment in new/bin/python new/lib/python3*/site-packages/PySide6 new/bin/kiosk new/docs new/.whole link; do
    # Another program each time: the same one would be left alone.
    for stamp in "$releases"/*/.whole; do echo old >"$stamp"; done
    was=$(readlink "$root/opt/kiosk/current")
    next=$(($(find "$releases" -mindepth 2 -maxdepth 2 -name .whole | sed -E 's#.*/([0-9]+)/.whole#\1#' | sort -n | tail -n 1) + 1))
    rm -rf "${releases:?}/$next"
    unshare --pid --fork --kill-child=SIGKILL env -i PATH="$PATH" HOME=/root \
      "$project/deploy/install.sh" --root "$root" --no-prepare ${wheel:+--wheel "$wheel"} >"$log.cut" 2>&1 &
    cut=$!
    while kill -0 "$cut" 2>/dev/null; do
      case "$moment" in
        link) if [ "$(readlink "$root/opt/kiosk/current")" != "$was" ]; then break; fi ;;
        *) if compgen -G "$releases/$next/${moment#new/}" >/dev/null; then break; fi ;;
      esac
      sleep 0.02
    done
    # With everything that it started, as the mains would.
    kill -KILL "$cut" 2>/dev/null || fail "it ended before $moment was there: $(tail -n 3 "$log.cut")"
    wait "$cut" 2>/dev/null || true
    said=$(chroot "$root" /opt/kiosk/current/bin/kiosk --version) || fail "cut at $moment: the program does not start."
    say "cut when $moment was there: $was → $(readlink "$root/opt/kiosk/current"): $said"
  done
  bare "$project/deploy/install.sh" --root "$root" --no-prepare ${wheel:+--wheel "$wheel"}
  bare "$project/deploy/install.sh" --root "$root" --back
  bare "$project/deploy/install.sh" --root "$root" --no-prepare ${wheel:+--wheel "$wheel"} >/dev/null
fi

if part show; then
  say 'The kiosk under its own systemd'
  if [ ! -x "$work/online/usr/bin/grim" ]; then
    chroot "$work/online" apt-get install -y -qq --no-install-recommends grim >/dev/null 2>&1
  fi
  boot online
  shows
  sleep 15
  picture online
  within systemctl --no-legend list-units 'kiosk*' seatd.service
  say 'What is opened stands behind walls'
  within systemctl status --no-pager kiosk.service | grep -c bwrap || say 'nothing is being built just now'
  say 'What the operator types'
  within kiosk settings show
  within kiosk doctor --quick || true
  within kiosk list || true
  within systemctl start kiosk-scrub.service && say 'scrub: ended well'
  for signal in KILL KILL SEGV STOP; do again "$signal"; done
  within systemctl restart kiosk-display.service
  shows
  sleep 5
  picture online-again
  say "The unit's exposure, by the system's own measure"
  within systemd-analyze security --no-pager kiosk.service | tail -n 1
  halt
fi

if part offline; then
  say 'A wheelhouse'
  rm -rf "$work/house"
  "$project/deploy/wheelhouse.sh" ${wheel:+--wheel "$wheel"} "$work/house" 2>&1 | grep -v '^WARNING' || true
  fresh offline
  say 'Installation without a network'
  unshare --net env -i PATH="$PATH" HOME=/root "$work/house/deploy/install.sh" --root "$work/offline" --no-prepare
  say 'Once more'
  unshare --net env -i PATH="$PATH" HOME=/root "$work/house/deploy/install.sh" --root "$work/offline" --no-prepare |
    tee "$log.again"
  grep -q 'nothing was changed' "$log.again" || fail 'the second run changed something.'
  say 'A wheel that is lost is named'
  lost=$(find "$work/house/wheels" -name 'pypdf*' -printf '%f')
  mv "$work/house/wheels/$lost" "$work/lost"
  if unshare --net env -i PATH="$PATH" HOME=/root "$work/house/deploy/install.sh" --root "$work/offline" 2>"$log.lost"; then
    fail 'a wheelhouse that lacks a wheel was taken.'
  fi
  cat "$log.lost"
  grep -q "wheels/$lost is missing" "$log.lost" || fail 'the lost wheel was not named.'
  mv "$work/lost" "$work/house/wheels/$lost"
  boot offline
  shows
  halt
  say 'Taken away again'
  bare "$project/deploy/install.sh" --root "$work/offline" --remove --purge
  left=$(find "$work/offline/opt" "$work/offline/etc" "$work/offline/var/lib" -name '*kiosk*' ! -path '*/headless.conf' \
    ! -name kiosk-display.service.d ! -path '*/journal/*' ! -path '*/.updated')
  [ -z "$left" ] || fail "left behind: $left"
fi
say 'All as promised.'
