// The Pulumi Kubernetes Operator, by whose definitions the cluster tests check hack/fleet; nothing of it is built.
module plugin/tests/cluster/tools/pulumi-operator

go 1.26.0

require github.com/pulumi/pulumi-kubernetes-operator/v2 v2.9.0
