import { openPageBlog } from "@/lib/next/page-blog";
import "@/app/globals.css";
import type { Viewport } from "next";
import type { ReactNode } from "react";
import { readPath } from "@/app/_pages/find-page";
import { HeadElements, SpeculationRules } from "@/components/layout/head-elements";
import { tokenHex } from "@/features/look/palette";
import { SiteStyles } from "@/features/look/site-styles";
import { renderSlot } from "@/features/render-slot";
import { type PageMetadata, siteMetadata } from "@/lib/blog/metadata/metadata";
import { hostPrefix } from "@/lib/config/site";
import { getDirection } from "@/lib/i18n/find-messages";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { Slot } from "@/lib/owner-code/render/extension-points";

// The condition reads the variable directly, so that production builds drop the dev overlay from their bundles.
const dev = process.env.NODE_ENV === "development" ? await import("@/app/dev") : undefined;

interface Props {
	children: ReactNode;
	params: Promise<{ path?: string[] }>;
}

const openBlog = async ({ params }: Pick<Props, "params">) => openPageBlog(readPath((await params).path));

export async function generateMetadata(props: Props): Promise<PageMetadata> {
	const blog = await openBlog(props);
	return siteMetadata(blog, await blog.site());
}

/** The color of the browser's interface is that of the page. `lib/client/theme-switch.ts` depends on this order. */
export async function generateViewport(props: Props): Promise<Viewport> {
	const { colors } = await (await openBlog(props)).site();
	const dark = { media: "(prefers-color-scheme: dark)", color: tokenHex(colors, "paper", "dark") };
	return { themeColor: [dark, { color: tokenHex(colors, "paper", "light") }] };
}

export default async function Layout({ children, params }: Props) {
	// Taken before anything is awaited, as React renders the page meanwhile: later changes are newer than the page.
	const version = dev?.getPageVersion() ?? "";
	const blog = await openBlog({ params });
	const [nonce, site, { main, inline }, fonts] = await Promise.all([
		dev?.readNonce(),
		blog.site(),
		getClientScript(blog),
		blog.fonts(),
	]);
	const isDevelopment = blog.options.mode === "development";
	const dir = getDirection(site.language);
	// The page's script sets attributes of <html> before React hydrates, which `suppressHydrationWarning` accounts for.
	return (
		<html lang={site.language} dir={dir === "rtl" ? dir : undefined} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: this is the bundle of lib/client/before-paint.ts. */}
				<script nonce={nonce} dangerouslySetInnerHTML={{ __html: inline }} />
				<SiteStyles site={site} fonts={fonts} isAwaited={isDevelopment} />
				{renderSlot("head", { site })}
				{site.head && <HeadElements head={site.head} />}
				<Slot name="head" site={site} />
			</head>
			<body>
				{children}
				<script type="module" src={main.src} integrity={main.integrity} nonce={nonce} />
				{!isDevelopment && <SpeculationRules prefix={hostPrefix(site)} />}
				{dev && <dev.DevOverlay version={version} />}
			</body>
		</html>
	);
}
