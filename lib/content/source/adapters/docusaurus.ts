import {
	definedSettings,
	findFile,
	joinPatterns,
	splitSiteUrl,
	staticMounts,
	textAt,
	textsAt,
	valueAt,
} from "@/lib/content/source/adapters/settings";
import type { DetectProject, Mount } from "@/lib/content/source/types";
import { readScriptFile } from "@/lib/utils/javascript/read-script";
import { normalizeFolder } from "@/lib/utils/relative-path";

const CONFIG = /^docusaurus\.config\.[cm]?[jt]s$/;
/** A name in full, `@docusaurus/preset-classic`, or in short, `classic`. */
const PRESET = /^(@docusaurus\/preset-)?classic$/;
const PLUGIN = /^(@docusaurus\/plugin-)?content-blog$/;

/** https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog */
export const detectDocusaurus: DetectProject = (folder) => {
	return findFile(folder, CONFIG) ? detectBareDocusaurus(folder) : undefined;
};

/** The folders of such a site, whose settings may be missing. */
export const detectBareDocusaurus: DetectProject = (folder) => {
	const config = findFile(folder, CONFIG);
	if (!config && !(folder.isFolder("blog") && folder.isFolder("static"))) return undefined;
	const main = readScriptFile(folder, config)?.defaultExport;
	const blog = blogOptions(main);
	const posts = inside(textAt(blog, "path")) ?? "blog";
	const { url, base } = splitSiteUrl(textAt(main, "url"), textAt(main, "baseUrl"));
	const route = textAt(blog, "routeBasePath") ?? "blog";
	const named = textsAt(main, "staticDirectories").flatMap((name) => inside(name) ?? []);
	return {
		system: "Docusaurus",
		config,
		mounts: [
			{ at: "posts", from: posts },
			{ at: "authors.yml", from: `${posts}/${inside(textAt(blog, "authorsMapPath")) ?? "authors.yml"}` },
			{ at: "tags.yml", from: `${posts}/${inside(textAt(blog, "tags")) ?? "tags.yml"}` },
			...(staticMounts(folder, ...(named.length > 0 ? named : ["static"])) satisfies Mount[]),
		],
		settings: definedSettings({
			title: textAt(main, "title"),
			description: textAt(main, "tagline"),
			url,
			language: textAt(main, "i18n", "defaultLocale"),
			// The name of a post's file is its address, with a date where that has one; a `slug` stands alone.
			oldPermalinks: joinPatterns(base, `/${route}/:fileyear/:filemonth/:fileday/:slug`, `/${route}/:ownslug`),
		}),
	};
};

function blogOptions(main: unknown): unknown {
	const [preset] = optionsOf(valueAt(main, "presets"), PRESET);
	const ofPreset = valueAt(preset, "blog");
	return ofPreset || optionsOf(valueAt(main, "plugins"), PLUGIN)[0];
}

/** The options of each entry of a list that has that name, such as `["classic", {…}]`. */
function optionsOf(list: unknown, name: RegExp): unknown[] {
	const entries = (Array.isArray(list) ? list : []).filter(Array.isArray);
	return entries.filter(([first]) => typeof first === "string" && name.test(first)).map(([, options]) => options);
}

/** A path that stays in the site; nothing for others. */
function inside(path: string | undefined): string | undefined {
	const clean = path && normalizeFolder(path);
	return clean && !clean.split("/").includes("..") ? clean : undefined;
}
