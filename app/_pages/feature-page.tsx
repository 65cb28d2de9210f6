import { PageHeader } from "@/components/layout/page-header";
import { FEATURES } from "@/features";
import type { Feature } from "@/features/feature";
import type { Blog } from "@/lib/blog/blog";
import { unlistedMetadata } from "@/lib/blog/metadata/metadata";
import { getPageBlog } from "@/lib/next/page-blog";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { PageShell, type SitePage } from "./page-shell";

// As in the layout, production builds drop the import from their bundles.
const dev = process.env.NODE_ENV === "development" ? await import("@/app/dev") : undefined;

/** Finds the page of a feature, such as the search. */
export async function findFeaturePage(blog: Blog, path: string): Promise<SitePage | undefined> {
	const feature = FEATURES.find(({ page }) => page && path.endsWith(page.path));
	if (!feature?.page) return undefined;
	const { name, page } = feature;
	const site = await blog.site();
	if (path !== site.prefix + page.path) return undefined;
	return {
		metadata: async () => unlistedMetadata(blog, site, { title: page.title(site.messages), path }),
		render: () => <FeaturePage name={name} page={page} path={path} />,
	};
}

interface Props {
	name: string;
	page: NonNullable<Feature["page"]>;
	path: string;
}

async function FeaturePage({ name, page, path }: Props) {
	const blog = await getPageBlog();
	const [nonce, site, indexPath, { features }] = await Promise.all([
		dev?.readNonce(),
		blog.site(),
		blog.indexPath(),
		getClientScript(blog),
	]);
	const { module, styles } = features.find((feature) => feature.name === name) ?? {};
	return (
		<PageShell path={path}>
			{styles && <link rel="stylesheet" href={styles.src} precedence={name} />}
			<PageHeader heading={page.title(site.messages)} />
			{page.render({ site, path, indexPath })}
			{module && <script type="module" src={module.src} integrity={module.integrity} nonce={nonce} />}
		</PageShell>
	);
}
