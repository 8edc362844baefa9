"""Promises kills and disk errors at chosen system calls, and a judge of what is left afterwards."""
