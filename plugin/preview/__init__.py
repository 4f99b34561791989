"""The program without the Pulumi CLI, a cluster or a network.

It registers its resources over real gRPC with a monitor inside this process,
and what the monitor took down is shown.
"""
