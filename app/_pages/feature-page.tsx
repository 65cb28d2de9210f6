import { PageHeader } from "@/components/layout/page-header";
import type { Feature } from "@/features/feature";
import type { Blog } from "@/lib/blog/blog";
import { unlistedMetadata } from "@/lib/blog/metadata/metadata";
import { listFeaturePages } from "@/lib/blog/pages";
import { getPageBlog } from "@/lib/next/page-blog";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { PageShell, type SitePage } from "./page-shell";

// As in the layout, production builds drop the import from their bundles.
const dev = process.env.NODE_ENV === "development" ? await import("@/app/dev") : undefined;

/** Finds the page of a feature, such as the search. */
export async function findFeaturePage(blog: Blog, path: string): Promise<SitePage | undefined> {
	const site = await blog.site();
	const found = listFeaturePages(site.prefix).find((one) => one.path === path);
	if (!found) return undefined;
	const { name, page } = found;
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
