"""What ``factlint init`` writes for pre-commit, GitHub Actions and GitLab CI.

All of them install factlint from PyPI, at the version that wrote them or a later one.
"""

from __future__ import annotations

from factlint import __version__

HOOK = """\
  - repo: local
    hooks:
      - id: factlint
        name: factlint
        # By text and folder; with the cited pages, which takes its time, in CI.
        entry: factlint check --offline --force-exclude --no-progress
        language: python
        additional_dependencies: ["factlint>={version}"]
        types_or: [markdown, html, plain-text]
        exclude: ^(README|CHANGELOG|CONTRIBUTING)\\.md$
        require_serial: true
""".replace("{version}", __version__)

WORKFLOW = """\
# Checks the digests that a pull request or a push changes, against the pages that they cite. Findings of severity
# "error" fail the run; they stand at the lines of the pull request, in the summary of the run, and in code scanning.
name: factlint
on:
  pull_request:
    # If this check is to be required, take `paths` out: a run that is left out never reports.
    paths: ["**.md", "**.html", "**.txt", factlint.toml, .github/workflows/factlint.yml]
  push:
    branches: [main, master]
  workflow_dispatch: # by hand: all digests, whatever has changed
concurrency:
  group: factlint-${{ github.event.pull_request.number || github.run_id }} # no push goes unchecked for a later one
  cancel-in-progress: true
permissions:
  contents: read
  security-events: write # for code scanning
jobs:
  factlint:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0 # --since compares with an earlier commit
          persist-credentials: false
      - uses: actions/setup-python@v6
        with:
          python-version: "3.12"
      - run: pip install "factlint>={version}"
      - id: pages
        uses: actions/cache/restore@v5
        with:
          path: ~/.cache/factlint
          key: factlint-${{ github.run_id }}
          restore-keys: factlint-
      - id: check
        name: factlint check
        env:
          BASE: ${{ github.event.pull_request.base.sha || github.event.before }}
          # The settings of a pull request from a fork are a stranger's: they may load no code and send no secrets.
          FACTLINT_UNTRUSTED: ${{ github.event.pull_request.head.repo.fork && '1' || '' }}
        run: |
          new=()
          if git rev-parse --quiet --verify "$BASE^{commit}" >/dev/null; then new=(--since "$BASE"); fi
          factlint check "${new[@]}" --format github --format "markdown:$GITHUB_STEP_SUMMARY" \\
            --format "sarif:$RUNNER_TEMP/factlint.sarif"
      - if: ${{ !cancelled() && steps.check.outcome != 'skipped' }}
        uses: actions/cache/save@v5
        with:
          path: ~/.cache/factlint
          key: factlint-${{ github.run_id }}
      # Code scanning knows no suppressions, and would open an alert for each. A push tells only of what is new, which
      # would close the alerts for all else.
      - if: ${{ !cancelled() && steps.check.outcome != 'skipped' && github.event_name != 'push' }}
        id: alerts
        continue-on-error: true
        env:
          LOG: ${{ runner.temp }}/factlint.sarif
        run: |
          [ -f "$LOG" ] || exit 1
          python -I <<'END'
          import json, os, pathlib
          path = pathlib.Path(os.environ["LOG"])
          log = json.loads(path.read_bytes())
          for run in log["runs"]:
              run["results"] = [result for result in run["results"] if not result.get("suppressions")]
          path.write_text(json.dumps(log))
          END
      - if: ${{ !cancelled() && steps.alerts.outcome == 'success' }}
        continue-on-error: true # code scanning may be off, and a fork may not upload
        uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: ${{ runner.temp }}/factlint.sarif
          category: factlint
""".replace("{version}", __version__)

GITLAB = """\
# Checks the digests that a merge request or a push changes, against the pages that they cite. Findings of severity
# "error" fail the job; they stand in the merge request's widgets for code quality and tests.
factlint:
  stage: test
  image: python:3.12 # with git, which --since asks what has changed
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID != $CI_PROJECT_ID
      variables:
        FACTLINT_UNTRUSTED: "1" # a fork's settings are a stranger's: they may load no code and send no secrets
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: "0" # --since compares with an earlier commit
    XDG_CACHE_HOME: $CI_PROJECT_DIR/.cache # GitLab keeps what stands in the project
  cache:
    key: factlint
    when: always
    paths: [.cache/factlint, .cache/pip]
  before_script:
    - pip install "factlint>={version}"
  script:
    - BASE=${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}
    - if git rev-parse --quiet --verify "$BASE^{commit}" >/dev/null; then NEW="--since=$BASE"; fi
    - factlint check ${NEW:+"$NEW"} --format gitlab:gl-code-quality-report.json --format junit:factlint.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: factlint.xml
""".replace("{version}", __version__)
