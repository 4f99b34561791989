"""The program without the Pulumi CLI, a cluster or a network.

It is registered over real gRPC with a resource monitor inside this process,
and what the monitor took down is shown.
"""
