"""What the machine's administrator allows: one read-only file, read once at the start."""

from onpe_desktop.policy.keys import TrustedKey
from onpe_desktop.policy.loading import load_policy
from onpe_desktop.policy.policy import NO_POLICY, STRICTEST, Policy, PolicyError

__all__ = ["NO_POLICY", "STRICTEST", "Policy", "PolicyError", "TrustedKey", "load_policy"]
