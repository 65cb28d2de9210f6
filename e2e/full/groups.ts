/** A group of the tests that `npm run test:full` runs, and `npm test` doesn't. */
export interface Group {
	/**
	 * Its specs are in `e2e/full/<name>`, and the files of its unit tests, which are beside their modules, end in
	 * `.<name>.test.ts`.
	 */
	name: string;
	/** What it tests. */
	about: string;
	/** Folders and files: a pull request that changes something in them runs the group. */
	sources: readonly string[];
	/** Whether its tests run one after the other, because they change the same files or need the whole machine. */
	isSequential?: true;
	/** The browser of its specs, unless it is Chromium. */
	browser?: "chromium" | "firefox";
	/** A script that installs what the tests need, into a folder that Git ignores. */
	prepare?: string;
}

const MARKDOWN = ["lib/content", "lib/markdown"];
const BUILD = ["features", "lib/next", "lib/ship", "next.config.ts"];

export const groups: readonly Group[] = [
	{
		name: "commands",
		about: "every command as a process: arguments, exit codes, signals, what it leaves when it is killed",
		sources: ["lib/cli", "lib/checks", "lib/diagnostics", "packages", "lib/utils", "lib/next/build/build-run.ts"],
	},
	{
		name: "sites",
		about: "builds with other settings and of other systems: own components, the framework on every page, Docusaurus",
		sources: [...MARKDOWN, ...BUILD, "lib/owner-code", "packages/migrate"],
	},
	{
		name: "corpora",
		about: "real blogs, built and imported as they are",
		sources: [...MARKDOWN, "packages/migrate", "lib/outputs", "components/mdx", "features"],
	},
	{
		name: "review",
		about: "drafts for review: encryption, expiry",
		sources: ["features/reviews"],
	},
	{
		name: "server",
		about:
			"the server of a finished folder: each path as its file and the manifest say, and new content on a running one",
		sources: [...BUILD, "lib/outputs"],
	},
	{
		name: "export",
		about: "exports, byte by byte: from caches and from nothing, in other time zones, below a path",
		sources: [...BUILD, "lib/outputs", "lib/owner-code"],
	},
	{
		name: "platforms",
		about: "the builds of Vercel, Netlify and Cloudflare, by their own commands, and an export in Express and Vite",
		sources: [...BUILD, "features/og-images"],
		prepare: "e2e/full/platforms/install-commands.ts",
	},
	{
		name: "desk",
		about: "the desk and its editor in depth, hostile pages beside them, and every kind of save in development",
		sources: ["packages/desk", "app/dev", "packages/language-server", "lib/next", "lib/blog"],
		isSequential: true,
	},
	{
		name: "package",
		about: "the packed package: installing, every command, the folder of a container, upgrade and eject",
		sources: ["package.json", "package-lock.json", "packages", "lib/cli", "docker", "next.config.ts"],
		// npm packs the project's own folder, one at a time.
		isSequential: true,
	},
	{
		name: "embedded",
		about: "a blog in a Next app: adding it, development, build, export, Vercel",
		sources: [
			...BUILD,
			"components/in-app",
			"lib/blog/app-data",
			"lib/cli/add",
			"lib/cli/app",
			"lib/cli/build-for-app.ts",
			"lib/cli/dev.ts",
		],
		// npm packs the project's own folder, one at a time.
		isSequential: true,
		prepare: "e2e/full/platforms/install-commands.ts",
	},
	{
		name: "firefox",
		about: "every kind of page in Firefox: search, theme, an own component, the policy, an empty console",
		sources: ["app", "components", "features", "lib/client", "lib/next/optimize-html"],
		browser: "firefox",
	},
	{
		name: "faults",
		about: "builds that are killed, run twice at once, or have a full disk, a wrong clock or changing content",
		sources: [...BUILD, "lib/utils"],
		isSequential: true,
	},
	{
		name: "memory",
		about: "a build of 3,000 posts on a machine with 4 GB",
		sources: [
			"lib/next/build",
			"lib/next/compile",
			"lib/markdown/compiled-post-cache.ts",
			"lib/outputs",
			"lib/utils/memoize.ts",
			"features/feeds",
			"features/search",
		],
		isSequential: true,
	},
	{
		name: "fuzz",
		about: "generated inputs of every kind: each ends in a page or a diagnostic, in time",
		sources: [...MARKDOWN, "lib/config", "packages", "e2e/fuzz", "lib/outputs"],
	},
	{
		name: "dense",
		about: "texts of which every few characters are syntax: each is read in time, or refused with a diagnostic",
		sources: [...MARKDOWN, "e2e/fuzz"],
	},
];
