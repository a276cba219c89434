"""The real service beside a model of it: phones, a hostile network, restores (tests/ticks/machine).

HANDSTEPS_RUNS asks for more runs, with a seed of their own, as `make soak` does."""

import logging
import os
from collections.abc import Iterator
from unittest.mock import patch

import pytest
import structlog
from flask import Flask
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from exercises_app.people import qr
from tests.builders import ClinicBox
from tests.ticks.machine.machine import Machine
from tests.ticks.machine.stage import Stage, set_up
from tests.ticks.machine.world import COUNT

RUNS = 150
STEPS = 30
LOUD = list(HealthCheck)
SHORT = (Phase.generate,)


@pytest.fixture
def stage(app: Flask, clinic: ClinicBox, other_clinic: ClinicBox) -> Iterator[Stage]:
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    # a square code takes longer to draw than a family to join; a test need not outlive a power cut
    with patch.object(qr, "svg", lambda _: ""), patch.object(os, "fsync"):
        yield set_up(app, clinic, other_clinic)
    structlog.configure(**before)


def test_phones_service_and_model_agree_whatever_happens(stage: Stage) -> None:
    runs = int(os.environ.get("HANDSTEPS_RUNS", RUNS))
    machine = type("Machine", (Machine,), {"stage": stage})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            derandomize=runs == RUNS,
            database=None,
            deadline=None,
            suppress_health_check=LOUD,
            phases=SHORT if "NOSHRINK" in os.environ else (*SHORT, Phase.shrink),
            print_blob=False,
            report_multiple_bugs=False,
        ),
    )
    print(dict(COUNT))
