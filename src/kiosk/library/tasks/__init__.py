"""What the disposable process can do, one module a task.

Each has `work(job, line)`: `job` are the plain values that `run_apart` was given, `line.say(event, …)` tells
the starter what is going on, and the last thing said is `done` or `failed`. A task never trusts what it opens
and writes nowhere but into the folders it was given.
"""
