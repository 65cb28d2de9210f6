import { type PostFormat, toCommonFields } from "@/bench/posts";

/** What a blog of a system has in these measurements, as its own documents make it. */
interface Features {
	feed: string;
	sitemap: boolean;
	search: string;
	tags: boolean;
	code: string;
}

/** A system whose blog is measured. In commands, `{port}` is a free port and `{package}` the packed package of this project. */
export interface System extends PostFormat {
	/** The name of its folder, in `bench/peers` and where it is installed. */
	id: string;
	name: string;
	/** The packages whose versions are printed. */
	packages: readonly string[];
	/** Copied before the folder of that name here, if there is one. */
	base?: string;
	/** Cloned in place of a folder here: a repository that isn't ours to copy. */
	repository?: {
		url: string;
		commit: string;
		edits: Readonly<Record<string, readonly (readonly [from: RegExp, to: string])[]>>;
	};
	/** A program that has to be installed on the machine; then there are no packages. */
	program?: string;
	install?: string;
	/** Folders, relative to that of the system. */
	posts: string;
	images: string;
	build: string;
	/** The folder with what a build makes. */
	output: string;
	/** Folders that a cold build doesn't have, in addition to it. */
	caches: readonly string[];
	/** The system's own server of what was built; the files are served without compression where it has none. */
	serve?: string;
	dev: string;
	features: Features;
	/** What a reader of the table has to know about it. */
	note?: string;
}

const NPM = "npm ci";
const MDX_EXCERPT_END = "{/* truncate */}";
const NEXT = {
	output: ".next",
	caches: [],
	build: "next build",
	serve: "next start --port {port}",
	dev: "next dev --port {port}",
};
const VITE_CACHES = [".astro", "node_modules/.astro", "node_modules/.vite"];

export const systems: readonly System[] = [
	{
		id: "quire",
		name: "Quire",
		packages: ["quire-blog", "next"],
		install:
			"npm exec --yes --package={package} -- quire init . --yes --title Posts --url https://peers.example --package {package}",
		posts: "posts",
		images: "public/images",
		extension: "md",
		toFields: toCommonFields,
		toPath: (slug) => `/blog/${slug}`,
		build: "quire build",
		output: ".quire",
		caches: [".next"],
		serve: "quire start --port {port}",
		dev: "quire dev --port {port}",
		features: {
			feed: "RSS, Atom, JSON; whole posts",
			sitemap: true,
			search: "of its own, by Pagefind",
			tags: true,
			code: "Shiki",
		},
	},
	{
		...NEXT,
		id: "plain",
		name: "plain Next",
		packages: ["next"],
		base: "bench/plain",
		install: NPM,
		posts: "posts",
		images: "public/images",
		extension: "md",
		toFields: ({ title, description, date }) => ({ title, description, date }),
		toPath: (slug) => `/blog/${slug}`,
		features: { feed: "none", sitemap: false, search: "none", tags: false, code: "Shiki" },
		note: "a blog as in Next's documentation, with an index and posts",
	},
	{
		id: "astro",
		name: "Astro",
		packages: ["astro"],
		install: NPM,
		posts: "src/posts",
		images: "public/images",
		extension: "md",
		toFields: toCommonFields,
		toPath: (slug) => `/blog/${slug}/`,
		build: "astro build",
		output: "dist",
		caches: VITE_CACHES,
		serve: "astro preview --port {port}",
		dev: "astro dev --port {port}",
		features: { feed: "RSS; descriptions", sitemap: true, search: "none", tags: true, code: "Shiki" },
	},
	{
		id: "astropaper",
		name: "AstroPaper",
		packages: ["astro-paper", "astro"],
		repository: {
			url: "https://github.com/satnaing/astro-paper",
			commit: "7141d82dbd4defcc8fd43e9c54c2f91bfa1dd781",
			// The images for sharing need a font that a build downloads.
			edits: {
				"src/config.ts": [[/dynamicOgImage: true/, "dynamicOgImage: false"]],
				"src/pages/og.png.ts": [
					[/^import \{ generateOgImageForSite \}.*\n/m, ""],
					[/await generateOgImageForSite\(\)/, "new ArrayBuffer(0)"],
				],
			},
		},
		install: "npx --yes pnpm@10 install --frozen-lockfile",
		posts: "src/data/blog",
		images: "public/images",
		extension: "md",
		toFields: ({ date, ...post }) => ({
			...toCommonFields({ date, ...post }),
			date: undefined,
			pubDatetime: new Date(date),
		}),
		toPath: (slug) => `/posts/${slug}`,
		build: "npm run build",
		output: "dist",
		caches: [...VITE_CACHES, "public/pagefind"],
		serve: "astro preview --port {port}",
		dev: "astro dev --port {port}",
		features: { feed: "RSS; descriptions", sitemap: true, search: "Pagefind", tags: true, code: "Shiki" },
		note: "without its images for sharing, whose font a build downloads",
	},
	{
		id: "eleventy",
		name: "Eleventy",
		packages: ["@11ty/eleventy"],
		install: NPM,
		posts: "content/blog",
		images: "public/images",
		extension: "md",
		toFields: toCommonFields,
		toPath: (slug) => `/blog/${slug}/`,
		build: "eleventy --quiet",
		output: "_site",
		caches: [".cache"],
		dev: "eleventy --serve --quiet --port={port}",
		features: { feed: "Atom; 10 whole posts", sitemap: true, search: "none", tags: true, code: "Prism" },
	},
	{
		id: "hugo",
		name: "Hugo",
		packages: [],
		program: "hugo",
		install: "mkdir -p static && hugo gen chromastyles --style=github > static/highlight.css",
		posts: "content/blog",
		images: "static/images",
		extension: "md",
		toFields: toCommonFields,
		toPath: (slug) => `/blog/${slug}/`,
		build: "hugo --quiet",
		output: "public",
		caches: ["resources"],
		dev: "hugo server --port {port}",
		features: { feed: "RSS; summaries", sitemap: true, search: "none", tags: true, code: "Chroma" },
		note: "as the machine has it",
	},
	{
		id: "docusaurus",
		name: "Docusaurus",
		packages: ["@docusaurus/core"],
		// Not `npm ci`: npm leaves out optional packages of other platforms when it writes the lock file.
		install: "npm install",
		posts: "blog",
		images: "static/images",
		extension: "mdx",
		excerptEnd: MDX_EXCERPT_END,
		toFields: (post) => ({ slug: post.slug, ...toCommonFields(post) }),
		toPath: (slug) => `/${slug}`,
		build: "docusaurus build",
		output: "build",
		caches: [".docusaurus", "node_modules/.cache"],
		serve: "docusaurus serve --no-open --port {port}",
		dev: "docusaurus start --no-open --port {port}",
		features: { feed: "RSS, Atom; 20 whole posts", sitemap: true, search: "none", tags: true, code: "Prism" },
		note: "with `@docusaurus/faster`",
	},
	{
		...NEXT,
		id: "nextra",
		name: "Nextra",
		packages: ["nextra", "next"],
		install: NPM,
		posts: "content/blog",
		images: "public/images",
		extension: "mdx",
		excerptEnd: MDX_EXCERPT_END,
		toFields: toCommonFields,
		toPath: (slug) => `/blog/${slug}`,
		build: "next build && pagefind --site .next/server/app --output-path public/_pagefind",
		caches: ["public/_pagefind"],
		features: { feed: "RSS; descriptions", sitemap: true, search: "Pagefind", tags: true, code: "Shiki" },
		note: "with its theme for blogs",
	},
	{
		...NEXT,
		id: "timlrx",
		name: "timlrx starter",
		packages: ["tailwind-nextjs-starter-blog", "next"],
		repository: {
			url: "https://github.com/timlrx/tailwind-nextjs-starter-blog",
			commit: "0bd9333c8e04aefac9e3811370e3800ce658ecbd",
			// A build downloads it from Google.
			edits: {
				"app/layout.tsx": [
					[/^import \{ Space_Grotesk \}.*\n/m, ""],
					[/Space_Grotesk\(\{.*?\}\)/s, "{ variable: '' }"],
				],
			},
		},
		install: "YARN_NPM_REGISTRY_SERVER=$(npm config get registry) node .yarn/releases/yarn-3.6.1.cjs install",
		posts: "data/blog",
		images: "public/images",
		extension: "mdx",
		excerptEnd: MDX_EXCERPT_END,
		toFields: ({ title, description, date, tags }) => ({ title, summary: description, date, tags }),
		toPath: (slug) => `/blog/${slug}`,
		build: "npm run build",
		caches: [".contentlayer"],
		dev: "npm run dev -- --port {port}",
		features: {
			feed: "RSS; descriptions",
			sitemap: true,
			search: "of titles and summaries",
			tags: true,
			code: "Prism",
		},
		note: "tailwind-nextjs-starter-blog, without its web font, which a build downloads",
	},
];
