"""The real service beside a model of it: phones, a hostile network, restores (tests/ticks/machine).

`make test` plays the same runs every time; HANDSTEPS_SOAK=1 (`make soak`) many more, with seeds
that are printed. HANDSTEPS_RUNS and HANDSTEPS_SEED choose how many, and which."""

import logging
import os
import random
import time
from collections.abc import Iterator
from unittest.mock import patch

import hypothesis
import pytest
import structlog
from flask import Flask
from hypothesis import HealthCheck, Phase
from hypothesis.stateful import get_state_machine_test

from exercises_app.people import qr
from tests.builders import ClinicBox
from tests.ticks.machine.machine import Machine
from tests.ticks.machine.stage import Stage, set_up
from tests.ticks.machine.world import COUNT

SOAK = os.environ.get("HANDSTEPS_SOAK") == "1"
# 3,000 runs in `make test` and 100,000 in the soak, nine of ten on the quicker database
ON_SQLITE, ON_POSTGRES = (90_000, 10_000) if SOAK else (2_700, 300)
SEED = int(
    os.environ.get("HANDSTEPS_SEED") or (random.SystemRandom().randrange(10**9) if SOAK else 1)
)
AT_ONCE = 250  # runs of one seed: a failure is found again in minutes
STEPS = 15
QUIETLY = hypothesis.settings(
    stateful_step_count=STEPS,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate, Phase.shrink),
    print_blob=False,
    report_multiple_bugs=False,
)


@pytest.fixture
def stage(app: Flask, clinic: ClinicBox, other_clinic: ClinicBox) -> Iterator[Stage]:
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    # a square code takes longer to draw than a family to join; a test need not outlive a power cut
    with patch.object(qr, "svg", lambda _: ""), patch.object(os, "fsync"):
        yield set_up(app, clinic, other_clinic)
    structlog.configure(**before)


def test_phones_service_and_model_agree_whatever_happens(stage: Stage) -> None:
    machine = type("Machine", (Machine,), {"stage": stage})
    usual = ON_SQLITE if stage.service.copies.sqlite else ON_POSTGRES
    runs = int(os.environ.get("HANDSTEPS_RUNS") or usual)
    # the two databases play other runs
    first = SEED + (0 if stage.service.copies.sqlite else 10**9)
    began = time.monotonic()
    for n, done in enumerate(range(0, runs, AT_ONCE)):
        settings = hypothesis.settings(QUIETLY, max_examples=min(AT_ONCE, runs - done))
        test = hypothesis.seed(first + n)(get_state_machine_test(machine, settings=settings))
        print(f"machine: HANDSTEPS_SEED={SEED + n} {dict(COUNT)} {time.monotonic() - began:.0f} s")
        test()
    print(f"machine: {dict(COUNT)} {time.monotonic() - began:.0f} s, no violation")
