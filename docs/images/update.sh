#!/usr/bin/env bash
# Takes the pictures of the README anew, from the site as it is built now. Needs Chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
AIJRI_UPDATE=1 AIJRI_REQUIRE_BROWSER=1 dotnet test -c Release tests/Aijri.Browser --filter FullyQualifiedName~PicturesTests
