// The resources of hack/manifest.yaml, written by hand with Pulumi's Go SDK: what
// the module is held against in `make bench`.
package main

import (
	"os"

	"github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes"
	corev1 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/core/v1"
	helmv3 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/helm/v3"
	metav1 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/meta/v1"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

const (
	namespace = "postgres-operator"
	endpoint  = "https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com"
	bucket    = "s3://postgres-backups-prod/spilo/$(POD_NAMESPACE)/"
	charts    = "https://opensource.zalando.com/postgres-operator/charts/postgres-operator"
)

var labels = pulumi.StringMap{
	"resource":      pulumi.String("true"),
	"organization":  pulumi.String("acme"),
	"environment":   pulumi.String("prod"),
	"resource_kind": pulumi.String("KubernetesZalandoPostgresOperator"),
	"resource_id":   pulumi.String("k8szpo-main-01"),
}

func main() {
	pulumi.Run(deploy)
}

func deploy(ctx *pulumi.Context) error {
	provider, err := kubernetes.NewProvider(ctx, "kubernetes", &kubernetes.ProviderArgs{
		EnableServerSideApply:  pulumi.Bool(true),
		EnableConfigMapMutable: pulumi.Bool(true),
		EnableSecretMutable:    pulumi.Bool(true),
	})
	if err != nil {
		return err
	}
	by := pulumi.Provider(provider)
	ns, err := corev1.NewNamespace(ctx, namespace, &corev1.NamespaceArgs{
		Metadata: &metav1.ObjectMetaArgs{Name: pulumi.String(namespace), Labels: labels},
	}, by)
	if err != nil {
		return err
	}
	config, err := backups(ctx, by, ns)
	if err != nil {
		return err
	}
	if err := release(ctx, by, config); err != nil {
		return err
	}
	ctx.Export("namespace", pulumi.String(namespace))
	ctx.Export("service", pulumi.String(namespace))
	return nil
}

func backups(ctx *pulumi.Context, by pulumi.ResourceOption, ns pulumi.Resource) (pulumi.Resource, error) {
	keyID := pulumi.ToSecret(pulumi.String("example-access-key-id")).(pulumi.StringOutput)
	key := pulumi.ToSecret(pulumi.String("example-secret-access-key")).(pulumi.StringOutput)
	secret, err := corev1.NewSecret(ctx, "main-backup-credentials", &corev1.SecretArgs{
		Metadata:   metadata("main-backup-credentials"),
		Type:       pulumi.String("Opaque"),
		StringData: pulumi.StringMap{"AWS_ACCESS_KEY_ID": keyID, "AWS_SECRET_ACCESS_KEY": key},
	}, by, pulumi.DependsOn([]pulumi.Resource{ns}))
	if err != nil {
		return nil, err
	}
	return corev1.NewConfigMap(ctx, "main-backup-config", &corev1.ConfigMapArgs{
		Metadata: metadata("main-backup-config"),
		Data: pulumi.StringMap{
			"AWS_ACCESS_KEY_ID":           keyID,
			"AWS_SECRET_ACCESS_KEY":       key,
			"AWS_ENDPOINT":                pulumi.String(endpoint),
			"AWS_REGION":                  pulumi.String("auto"),
			"AWS_FORCE_PATH_STYLE":        pulumi.String("true"),
			"AWS_S3_FORCE_PATH_STYLE":     pulumi.String("true"),
			"BACKUP_SCHEDULE":             pulumi.String("0 2 * * *"),
			"USE_WALG_BACKUP":             pulumi.String("true"),
			"USE_WALG_RESTORE":            pulumi.String("true"),
			"WALG_S3_PREFIX":              pulumi.String(bucket + "$(SCOPE)/wal/$(PGVERSION)"),
			"CLONE_AWS_ACCESS_KEY_ID":     keyID,
			"CLONE_AWS_SECRET_ACCESS_KEY": key,
			"CLONE_AWS_ENDPOINT":          pulumi.String(endpoint),
			"CLONE_AWS_REGION":            pulumi.String("auto"),
			"CLONE_USE_WALG_RESTORE":      pulumi.String("true"),
			"CLONE_WALE_S3_PREFIX":        pulumi.String(bucket + "$(CLONE_SCOPE)/wal"),
		},
	}, by, pulumi.DependsOn([]pulumi.Resource{secret}))
}

func metadata(name string) *metav1.ObjectMetaArgs {
	return &metav1.ObjectMetaArgs{
		Name: pulumi.String(name), Namespace: pulumi.String(namespace), Labels: labels,
	}
}

func release(ctx *pulumi.Context, by pulumi.ResourceOption, config pulumi.Resource) error {
	quantities := func(cpu, memory string) pulumi.Map {
		return pulumi.Map{"cpu": pulumi.String(cpu), "memory": pulumi.String(memory)}
	}
	inherited := pulumi.ToStringArray([]string{
		"resource", "organization", "environment", "resource_kind", "resource_id",
	})
	arguments := &helmv3.ReleaseArgs{
		Name:            pulumi.String("postgres-operator"),
		Namespace:       pulumi.String(namespace),
		Chart:           pulumi.String("postgres-operator"),
		Version:         pulumi.String("1.12.2"),
		RepositoryOpts:  &helmv3.RepositoryOptsArgs{Repo: pulumi.String(charts)},
		CreateNamespace: pulumi.Bool(false),
		Atomic:          pulumi.Bool(false),
		CleanupOnFail:   pulumi.Bool(true),
		WaitForJobs:     pulumi.Bool(true),
		Timeout:         pulumi.Int(180),
		Values: pulumi.Map{
			"configKubernetes": pulumi.Map{
				"inherited_labels":          inherited,
				"pod_environment_configmap": pulumi.String(namespace + "/main-backup-config"),
			},
			"resources": pulumi.Map{
				"requests": quantities("100m", "256Mi"),
				"limits":   quantities("2000m", "2Gi"),
			},
		},
	}
	if chart := os.Getenv("CHART"); chart != "" {
		arguments.Chart = pulumi.String(chart)
		arguments.Version, arguments.RepositoryOpts = nil, nil
	}
	_, err := helmv3.NewRelease(
		ctx, "postgres-operator", arguments, by, pulumi.DependsOn([]pulumi.Resource{config}),
	)
	return err
}
