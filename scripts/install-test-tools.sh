#!/usr/bin/env bash
# Installs what the tests need besides Go: Chromium for the screens, Node with
# the npm oracles for units and accessibility, jq for the examples of the pages. Missing tools only skip their
# tests on a workstation; in CI a missing browser fails.
set -euo pipefail
cd "$(dirname "$0")/.."

need=()
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || need+=(chromium)
command -v node >/dev/null 2>&1 || need+=(nodejs)
command -v npm >/dev/null 2>&1 || need+=(npm)
command -v jq >/dev/null 2>&1 || need+=(jq)

if [ "${#need[@]}" -gt 0 ]; then
  line="apt-get update && apt-get install -y --no-install-recommends ${need[*]}"
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "missing: ${need[*]}; install them with this system's package manager (their tests are skipped until then)"
  elif [ "$(id -u)" = 0 ]; then
    echo "installing ${need[*]} …"
    DEBIAN_FRONTEND=noninteractive apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    echo "installing ${need[*]} with sudo …"
    sudo sh -c "DEBIAN_FRONTEND=noninteractive apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${need[*]}" >/dev/null
  else
    echo "missing: ${need[*]}. To run every test:  sudo sh -c '$line'"
  fi
fi

if command -v npm >/dev/null 2>&1; then
  if [ ! -f unit/testdata/oracle/node_modules/.installed ] || [ unit/testdata/oracle/package-lock.json -nt unit/testdata/oracle/node_modules/.installed ]; then
    echo "installing the npm oracles …"
    if (cd unit/testdata/oracle && npm ci --no-audit --no-fund --silent); then
      touch unit/testdata/oracle/node_modules/.installed
    else
      echo "the npm oracles could not be installed; their tests are skipped"
      [ -z "${CI:-}" ] || exit 1
    fi
  fi
fi
