# Marks the page, its script and its worker with what the built files hold, so that a browser never
# runs the script of one build with the wasm of another; and tells the worker of scripts whose names
# only the build knows.
set -eu
cd "$TRUNK_STAGING_DIR"
stamp=$(cat configurator.js configurator_bg.wasm styles/*.css ./*.html ./*.js | sha256sum | cut -c 1-12)
snippets=$(find . -path './snippets/*.js' | sed 's|^\./\(.*\)$|  "\1",|' | tr -d '\n')
for file in index.html start.js sw.js preview.html; do
    sed -e "s/BUILD/$stamp/g" -e "s|^  \"SNIPPETS\",$|$snippets|" "$file" > "$file.new"
    mv "$file.new" "$file"
done
