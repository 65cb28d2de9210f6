import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { isInsideApp, readTemplateData } from "@/lib/blog/bodies";
import { listIconSources } from "@/lib/blog/metadata/icons";
import { THEME_FILE } from "@/lib/config/data-files";
import { SITE_FILE } from "@/lib/config/parse";
import { SETTINGS } from "@/lib/config/settings";
import type { Site } from "@/lib/config/site";
import { DATA_FILES, isInDrafts } from "@/lib/content/layout/layout";
import { findFileBesidePost, toInternalPath } from "@/lib/content/urls/resolve-url";
import type { SettingDoc } from "@/lib/declarations/setting";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { checkCodeThemes } from "@/lib/markdown/code/token-styles";
import { makeOwnerOutputs, ownerOutputs } from "@/lib/outputs/owner/output";
import { listOutputPaths, OUTPUTS } from "@/lib/outputs/registry";
import { USE_CLIENT } from "@/lib/owner-code/bundle";
import { isInstalled } from "@/lib/owner-code/dependencies";
import type { OwnerCode } from "@/lib/owner-code/read-owner-code";
import { isPublicAddress } from "@/lib/utils/fetch-public";
import { resolvePath } from "@/lib/utils/paths";
import { FILE_START } from "@/lib/utils/position";
import { isLocalHost } from "@/lib/utils/url";
import { checkImage } from "./check-image";
import { checkLink } from "./check-link";
import { getCheckContext } from "./context";
import { checkPermalinks } from "./recorded-permalinks";

/** Matches hosts that only a network at home or in a company knows: https://www.rfc-editor.org/rfc/rfc6762, https://www.rfc-editor.org/rfc/rfc8375 */
const PRIVATE_HOST = /\.(?:local|internal|lan|home\.arpa)$/;
/** Matches hosts of examples, which owners copy: https://www.rfc-editor.org/rfc/rfc6761#section-6.5 */
const EXAMPLE_HOST = /^(?:www\.)?example\.(?:com|net|org)$/;
const PAGE = /\.(?:html?|xml|json)$/i;

/** Checks the data files, such as `site.yml`, with the fonts, code themes, earlier permalinks and links of the settings. */
export async function checkSettings(blog: Blog): Promise<Diagnostic[]> {
	const [{ diagnostics, positionOf }, fonts] = await Promise.all([blog.settings(), blog.fonts()]);
	const ofFonts = fonts.issues.map(({ rule, path: [setting, ...nested], message }) =>
		createDiagnostic(rule, SITE_FILE, positionOf(setting, ...nested), message),
	);
	const { codeTheme } = await blog.site();
	const ofCode = (codeTheme ? await checkCodeThemes(codeTheme) : []).map(({ rule, path, message }) =>
		createDiagnostic(rule, SITE_FILE, positionOf("codeTheme", ...path), message),
	);
	const { details } = blog.source.project();
	const { diagnostics: ofTemplates = [] } = (details && (await readTemplateData(blog))) ?? {};
	// The theme is only read in a folder of this blog.
	const ownFiles = blog.source.isOwn() ? [THEME_FILE] : [];
	const unreadable = await blog.source.checkTextFiles([...DATA_FILES, ...ownFiles]);
	return [
		...unreadable,
		...diagnostics,
		...(await checkInsideApp(blog)),
		...ofTemplates,
		...(await checkUrl(blog)),
		...ofFonts,
		...ofCode,
		...(await checkPermalinks(blog)),
		...(await checkSiteLinks(blog)),
	];
}

/** Reports settings and code without an effect in a blog whose pages are those of its app. */
async function checkInsideApp(blog: Blog): Promise<Diagnostic[]> {
	if (!isInsideApp(blog)) return [];
	const [{ site, positionOf, isWritten }, code] = await Promise.all([blog.settings(), blog.ownerCode()]);
	const { theme, slots, replacements } = code;
	const report = (name: string, remedy: string, file: string, position = FILE_START) =>
		createDiagnostic("setting-ignored", file, position, `\`${name}\` has no effect in a blog inside an app. ${remedy}`);
	const settings = Object.entries<SettingDoc>(SETTINGS).flatMap(([setting, { insideApp }]) => {
		const isUsed = setting === "footer" && site.footer && site.footer.license;
		if (insideApp === undefined || !isWritten(setting) || isUsed) return [];
		return [report(setting, insideApp, SITE_FILE, positionOf(setting as keyof Site))];
	});
	return [
		...settings,
		...(theme ? [report(THEME_FILE, "Write its rules into a stylesheet of the app.", THEME_FILE)] : []),
		...[...slots, ...replacements].map(({ file }) =>
			report(file, "Show it in the layout or on pages of the app.", file),
		),
		...(await listClientModules(blog, code)).map((file) =>
			report(
				'"use client"',
				"The component is rendered to HTML, without its script. Name it in `mdx-components.tsx` of the app, and take it out of `components`.",
				file,
			),
		),
	];
}

/** Lists the modules with `"use client"` of the blog and the app that components import, by their paths from the content folder. */
async function listClientModules({ options }: Blog, { files, outsideFiles }: OwnerCode): Promise<string[]> {
	const { contentDir } = options;
	const modules = [...files.map((file) => resolvePath(contentDir, file)), ...outsideFiles].filter(
		(file) => /\.[jt]sx?$/.test(file) && !isInstalled(file),
	);
	const isClient = await Promise.all(
		modules.map(async (file) => USE_CLIENT.test(await readFile(/* turbopackIgnore: true */ file, "utf8"))),
	);
	return modules
		.filter((_, index) => isClient[index])
		.map((file) => path.relative(contentDir, file).replaceAll("\\", "/"));
}

/** Reports a URL at which readers find no blog. */
async function checkUrl(blog: Blog): Promise<Diagnostic[]> {
	const { site, urlSource, positionOf } = await blog.settings();
	if (blog.options.mode === "development" || urlSource !== "settings") return [];
	const problem = describeUnusableUrl(new URL(site.url));
	const message = `${problem}. Feeds, the sitemap, canonical URLs and link previews name it. Write the URL of the blog that readers open, or \`url: false\` to do without them until there is one.`;
	return problem === undefined ? [] : [createDiagnostic("url-unusable", SITE_FILE, positionOf("url"), message)];
}

function describeUnusableUrl(url: URL): string | undefined {
	const { hostname, origin, pathname } = url;
	const isPrivate = isIP(hostname) ? !isPublicAddress(hostname) : isLocalHost(url) || PRIVATE_HOST.test(hostname);
	if (isPrivate) return `Only this computer or its network can open \`${origin}\``;
	if (EXAMPLE_HOST.test(hostname)) return `\`${hostname}\` is reserved for examples`;
	return PAGE.test(pathname) ? `\`${pathname}\` is a page or a feed` : undefined;
}

/** Checks the links of the header and the footer. */
async function checkSiteLinks(blog: Blog): Promise<Diagnostic[]> {
	const [{ site, positionOf }, context] = await Promise.all([blog.settings(), getCheckContext(blog)]);
	const links = [
		...site.languages.flatMap(({ language, navigation = [] }) =>
			navigation.map(({ url }, index) => ({ url, ...positionOf("languages", language, "navigation", index, "url") })),
		),
		...site.navigation.map(({ url }, index) => ({ url, ...positionOf("navigation", index, "url") })),
		...(site.footer ? site.footer.links : []).map(({ url }, index) => ({
			url,
			...positionOf("footer", "links", index, "url"),
		})),
	];
	const page = { file: SITE_FILE, path: "/", anchors: undefined };
	const found = await Promise.all(
		links.map(async (link) => {
			const file = findFileBesidePost(toInternalPath(link.url, context.url) ?? "");
			if (file === undefined || !isInDrafts(file) || !(await context.isFile(file)))
				return checkLink(page, link, context);
			const message = `\`${file}\` is not published, as it is in a folder of drafts. Move it to \`public/\`.`;
			return createDiagnostic("file-missing", SITE_FILE, link, message);
		}),
	);
	return found.filter((diagnostic) => diagnostic !== undefined);
}

/** Checks the images that no post names: portraits, the logo, and the image from which icons are made. */
export async function checkSiteImages(blog: Blog): Promise<Diagnostic[]> {
	const [{ portraits }, icons, context, { site, positionOf }] = await Promise.all([
		blog.collection(),
		listIconSources(blog),
		getCheckContext(blog),
		blog.settings(),
	]);
	const logos = (["src", "dark"] as const).flatMap((key) => {
		const url = site.logo?.[key];
		return url === undefined ? [] : [{ file: SITE_FILE, url, ...positionOf("logo", key) }];
	});
	const named = [
		...portraits,
		...logos,
		...icons.map((name) => ({ file: `public/${name}`, url: `/${name}`, ...FILE_START })),
	];
	const found = await Promise.all(named.map((image) => checkImage(image.file, image, context)));
	return found.filter((diagnostic) => diagnostic !== undefined);
}

/** Checks `quire.config` and the files that it makes. */
export async function checkConfig(blog: Blog): Promise<Diagnostic[]> {
	const config = await blog.config();
	if (!config) return [];
	const { diagnostics } = await makeOwnerOutputs(blog);
	const ofEngine = await listOutputPaths(
		blog,
		OUTPUTS.filter((one) => one !== ownerOutputs),
	);
	const clashes = ofEngine.filter((path) => config.outputs.has(path));
	const messages = clashes.map((path) =>
		config.report(path.slice(1), `\`${path}\` is a file that the blog makes itself. Choose another path.`),
	);
	return [...config.diagnostics, ...diagnostics, ...messages];
}
