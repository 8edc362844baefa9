#!/bin/bash
# Makes one folder with all that an installation without a network needs: wheels, Debian packages, install.sh.
#
# Promises: whatever Debian packages this computer already has, the folder has all that a bare one of the same release
# needs; SHA256SUMS names every file, so that install.sh sees what was lost or damaged on the way. The folder appears
# in one step, when it is complete. Nothing on this computer is changed.
#
# It is for computers with the release of Debian and the Python of the one it is made on.
set -euo pipefail
umask 022
export LC_ALL=C.UTF-8 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
refuse() { printf 'wheelhouse.sh: %s\n' "$*" >&2; exit 1; }
usage() {
  cat <<END
Usage: wheelhouse.sh [--no-debs] [--wheel FILE] DIR
  DIR          the folder to make; it must not be there
  --no-debs    leave out Debian's packages; debs.txt names them all the same
  --wheel FILE this wheel of the kiosk instead of one made here
END
}

debs=true wheel='' target=''
while [ "$#" -gt 0 ]; do
  case "$1" in
    --no-debs) debs=false ;;
    --wheel) wheel=${2:?wheelhouse.sh: --wheel needs a file}; shift ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; refuse "$1 is unknown." ;;
    *) target=$1 ;;
  esac
  shift
done
[ -n "$target" ] || { usage >&2; exit 2; }
[ ! -e "$target" ] || refuse "$target is there already. Move it away first."
python3 -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  refuse "Python 3.11 or newer with its module for virtual environments is needed: apt-get install python3-venv"

new="$target.making"
work=$(mktemp -d)
trap 'rm -rf "$work" "$new"' EXIT
rm -rf "$new"
mkdir -p "$new/wheels" "$new/debs" "$new/docs" "$new/tools"
new=$(cd "$new" && pwd)

echo 'Wheels'
python3 -m venv "$work/venv"
pip=("$work/venv/bin/python" -m pip)
if [ -z "$wheel" ]; then
  "${pip[@]}" wheel --quiet --no-deps --wheel-dir "$work" "$here"
  wheel=$(echo "$work"/exhibition_kiosk-*.whl)
fi
"${pip[@]}" wheel --quiet --wheel-dir "$new/wheels" "$wheel"
[ -f "$new/wheels/$(basename "$wheel")" ] || cp "$wheel" "$new/wheels/"

echo 'What the window library needs of the system'
"${pip[@]}" install --quiet --no-index --find-links "$new/wheels" pyside6-essentials pyside6-addons
# The packages install.sh asks for, and all that the window library may find missing on a bare system.
mapfile -t packages < <(
  sed -n '/^packages=(/,/^)/p' "$here/deploy/install.sh" | sed -e '1d;$d' -e 's/#.*//' | tr -s ' ' '\n' | grep .
  "$work/venv/bin/python" - "$here/tools" <<'END'
import sys
sys.path.insert(0, sys.argv[1])
from needs import PACKAGES
print("\n".join(sorted(set(PACKAGES.values()))))
END
)

# As on a computer on which nothing is installed: the answer is complete whatever is installed here.
: >"$work/status"
apt=(-o Dir::State::status="$work/status" -o APT::Install-Recommends=false -o Debug::NoLocking=true
  -o Dir::Cache::archives="$work/archives")
mkdir -p "$work/archives/partial"
# Names that this release of Debian has replaced are told by apt-get as the ones it takes.
apt-get "${apt[@]}" -qq --print-uris --yes install "${packages[@]}" >"$work/uris" ||
  refuse "Debian's packages cannot be looked up; what apt-get said stands above. Try apt-get update."
awk '{ print $2 }' "$work/uris" | sed 's/%3a/:/g' | sort >"$new/debs.txt"

if $debs; then
  echo "Debian packages: $(wc -l <"$new/debs.txt")"
  apt-get "${apt[@]}" -o APT::Sandbox::User=root -qq --download-only --yes install "${packages[@]}" >/dev/null
  for file in "$work"/archives/*.deb; do
    # A name without a colon or a percent sign, which some file systems of sticks refuse.
    name=$(basename "$file" | sed 's/%3a/_/g')
    cp "$file" "$new/debs/$name"
    {
      dpkg-deb --field "$file"
      printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$name" "$(stat -c %s "$file")" \
        "$(sha256sum "$file" | cut -d' ' -f1)"
    } >>"$new/debs/Packages"
  done
else
  rmdir "$new/debs"
fi

cp -R "$here/deploy" "$new/deploy"
cp "$here/tools/needs.py" "$new/tools/"
cp "$here"/docs/*.md "$new/docs/"
cp "$here/LICENSE" "$new/"
(cd "$new" && find . -type f ! -name SHA256SUMS -printf '%P\0' | sort -z | xargs -0 sha256sum) >"$work/sums"
cp "$work/sums" "$new/SHA256SUMS"
sync -f "$new"
mv -T "$new" "$target"
echo "Made $target ($(du -sh "$target" | cut -f1)). On the kiosk, as root: $(basename "$target")/deploy/install.sh"
