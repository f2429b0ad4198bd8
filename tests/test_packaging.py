"""What strangers install: a wheel and an sdist that carry the rules, and run outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RULES = sorted(path.name for path in (ROOT / "rules").glob("*.md"))
DIGEST = """\
# Morning Survey, 8 May 2026

### Haldenport opens its yard

The cranes of Haldenport work without people since Thursday. (https://haldenport.test/2026/yard)
"""


def call(*command: str | Path, cwd: Path) -> str:
    """Run a command outside the checkout, with nothing of this process's Python in its environment."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=kept, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def environment(folder: Path) -> Path:
    """Make a virtual environment that sees this one's libraries, yet not its editable factlint; return its bin/.

    A folder that a .pth file names is searched for modules, while the .pth files in it are left alone.
    """
    venv.create(folder, with_pip=True, symlinks=True)
    (folder / "deps.pth").write_text(sysconfig.get_path("purelib"))
    site = next(folder.glob("lib*/python*/site-packages"))
    (folder / "deps.pth").rename(site / "deps.pth")
    return folder / "bin"


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from it, as ``python -m build`` does for a release."""
    folder = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a fresh environment; return its ``factlint``."""
    folder = tmp_path_factory.mktemp("installed")
    bin_ = environment(folder / "venv")
    pip = (bin_ / "python", "-m", "pip", "--disable-pip-version-check")
    call(*pip, "install", "--no-deps", "--no-index", next(dist.glob("*.whl")), cwd=folder)
    return bin_ / "factlint"


def test_the_sdist_carries_the_rules_and_what_their_tests_need(dist: Path) -> None:
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {f"rules/{name}" for name in RULES} <= names
    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "tests/test_packaging.py"} <= names


def test_the_wheel_carries_what_the_html_report_is_made_of(dist: Path) -> None:
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as archive:
        names = set(archive.namelist())

    assert {f"factlint/output/report/report.{kind}" for kind in ("html.j2", "css", "js")} <= names


def test_the_wheel_from_the_sdist_carries_the_rules(dist: Path) -> None:
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as archive:
        names = archive.namelist()

    assert sorted(name.split("/")[-1] for name in names if name.startswith("factlint/rules/")) == RULES
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"factlint"}


def test_the_wheel_from_the_checkout_is_the_same(dist: Path, tmp_path: Path) -> None:
    """``pip install .`` builds without an sdist in between; both ways must map the folders alike."""
    call(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as direct, zipfile.ZipFile(next(dist.glob("*.whl"))) as other:
        assert sorted(direct.namelist()) == sorted(other.namelist())


def test_the_installed_wheel_checks_a_digest_and_knows_its_rules(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "2026-05-08.md").write_text(DIGEST)

    assert "1 digest, 1 story" in call(installed, "check", "2026-05-08.md", "--exit-zero", "--offline", cwd=tmp_path)
    assert len(call(installed, "rules", cwd=tmp_path).splitlines()) == len(RULES)


def test_the_installed_wheel_is_what_runs(installed: Path, tmp_path: Path) -> None:
    """Else the tests above would say nothing of the wheel."""
    where = call(installed.parent / "python", "-c", "import factlint; print(factlint.__file__)", cwd=tmp_path)

    assert Path(where.strip()).is_relative_to(installed.parent.parent)


def test_an_editable_install_shows_the_rules(tmp_path: Path) -> None:
    bin_ = environment(tmp_path / "venv")
    pip = (bin_ / "python", "-m", "pip", "--disable-pip-version-check")
    call(*pip, "install", "--no-deps", "--no-index", "--no-build-isolation", "--editable", ROOT, cwd=tmp_path)

    assert len(call(bin_ / "factlint", "rules", cwd=tmp_path).splitlines()) == len(RULES)
