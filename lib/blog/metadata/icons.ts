import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";
import { type AppIcons, readAppIcons } from "@/lib/content/source/app-routes";
import { mapValues } from "@/lib/utils/collections";
import { memoize } from "@/lib/utils/memoize";

/** Served at the root of the site. */
export interface Icon {
	name: string;
	/** Pixels; `undefined` for a scalable icon. */
	size?: number;
	/** Whether devices may crop it to a shape, so that it has an opaque background. */
	hasBackground?: boolean;
}

/** Browsers request `favicon.ico` without a link to it. */
export const ICONS: readonly Icon[] = [
	{ name: "favicon.ico", size: 32 },
	{ name: "icon.svg" },
	{ name: "apple-touch-icon.png", size: 180, hasBackground: true },
	{ name: "icon-192.png", size: 192 },
	{ name: "icon-512.png", size: 512 },
	{ name: "icon-maskable.png", size: 512, hasBackground: true },
];

/** Files of `public/` from which missing icons can be generated, in order of preference. */
const ICON_SOURCES = ["icon.svg", "favicon.svg", "icon.png", "favicon.png", "apple-touch-icon.png"] as const;

export interface BlogIcons {
	provided: Icon[];
	generated: Icon[];
	/** The file in `public/` from which icons are generated; `undefined` for the logo or the default icon. */
	source?: string;
	/** Those of the app that the blog is part of, for an owner without icons of their own: paths in the app. */
	ofApp?: AppIcons;
}

/** Lists the files in `public/` from which icons can be generated. The first one that can be decoded is used. */
export async function listIconSources(blog: Blog): Promise<string[]> {
	const files = new Set(await blog.source.listPublicFiles());
	return ICON_SOURCES.filter((name) => files.has(name));
}

export const getIcons = memoize(async (blog: Blog): Promise<BlogIcons> => {
	const [files, sources] = await Promise.all([blog.source.listPublicFiles(), listIconSources(blog)]);
	const provided = ICONS.filter(({ name }) => files.includes(name));
	let source: string | undefined;
	for (const name of sources) source ??= (await blog.images.get(`/${name}`)) && name;
	const missing = ICONS.filter((icon) => !provided.includes(icon));
	if (source)
		return {
			provided,
			generated: missing.filter(({ name }) => name !== "icon.svg" || source.endsWith(".svg")),
			source,
		};
	const { app } = blog.options;
	const ofApp = provided.length > 0 || (await blog.logo()) ? undefined : app && readAppIcons(app);
	if (ofApp) return { provided, generated: [], ofApp };
	// The default icon wouldn't match icons of the owner.
	return { provided, generated: provided.length > 0 ? [] : missing };
});

/** Links an ICO file for browsers that show no SVG icons, an SVG icon, and one for iOS. */
export async function iconLinks(blog: Blog): Promise<Metadata["icons"]> {
	const { provided, generated, ofApp } = await getIcons(blog);
	if (ofApp) return mapValues(ofApp, (paths) => paths.map((path) => `/..${path}`));
	const has = (name: string) => [...provided, ...generated].some((icon) => icon.name === name);
	return {
		icon: [
			...(has("favicon.ico") ? [{ url: "/favicon.ico", sizes: "32x32" }] : []),
			...(has("icon.svg") ? [{ url: "/icon.svg", type: "image/svg+xml" }] : []),
		],
		apple: has("apple-touch-icon.png") ? "/apple-touch-icon.png" : [],
	};
}
