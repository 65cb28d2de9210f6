import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { PACKAGE, readPackage } from "@/lib/cli/project/find-project";
import { SITE_FILE } from "@/lib/config/parse";
import { isIn } from "@/lib/content/layout/layout";
import { findRoutesBelow, hasOwnFiles } from "./assert-free";
import { findImporters, findUnneeded, findUnneededPackages, listSources } from "./unneeded-files";

/** What a blog in an app is made with besides Next, by its packages and its configuration; `code` matches code that uses it. */
const SYSTEMS = [
	{
		name: "Contentlayer",
		packages: /^(?:next-)?contentlayer2?$/,
		config: /^contentlayer\.config\.[cm]?[jt]s$/,
		code: /contentlayer/,
	},
	{ name: "Velite", packages: /^velite$/, config: /^velite\.config\.[cm]?[jt]s$/, code: /velite|#site\/content/ },
	{
		name: "content-collections",
		packages: /^@content-collections\//,
		config: /^content-collections\.[cm]?[jt]s$/,
		code: /content-collections/,
	},
	{ name: "Nextra", packages: /^nextra(?:-|$)/, config: /^theme\.config\.[jt]sx?$/, code: /nextra/ },
	{ name: "next-mdx-remote", packages: /^next-mdx-remote(?:-client)?$/, code: /next-mdx-remote/ },
];

/** The placeholders of a permalink, by the usual names of dynamic segments. */
const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
	["category", ":categories"],
	["year", ":year"],
	["month", ":month"],
	["day", ":day"],
]);
/** Matches the names of dynamic segments of lists. */
const LIST_SEGMENT = /^(?:page|pages|num|number|tag|tags|category|author)$/;

/** Matches code that reads files. */
const READS_FILES = /\breadFile|\breaddir/;

/** Matches the paths of images in front matter, Markdown and components, without their first slash. */
const IMAGE = /(?<=[("'\s])\/((?:[\w.@-]+\/)*[\w.@-]+\.(?:avif|gif|jpe?g|png|svg|webp))/g;

export interface Takeover {
	/** The folder of the posts, which becomes that of the blog. */
	folder: string;
	permalink: string;
	/** What the posts were shown with, such as Contentlayer. */
	system: string | undefined;
	/** The pages of the app where the blog's will be: files, and folders of dynamic segments. */
	pages: readonly string[];
	/** Other files that only these pages need. */
	unneeded: readonly string[];
	/** Packages that no file needs then. */
	packages: readonly string[];
	/** Other files that read the posts with the code of the present blog. */
	readers: readonly string[];
	/** The components of the app that posts have, and the file with them. */
	components: { file: string; names: readonly string[] } | undefined;
	/** The files and folders of `public/` with images that posts show. */
	images: readonly string[];
	/** The folder of `public/` in which builds put the blog, if it has files of the app. */
	publicFolder: string | undefined;
}

/** Plans how the posts of a hand-made blog stay where they are, and at the same URLs. */
export function planTakeover(appDir: string, from: string, blogPath: string): Takeover {
	const routes = findRoutesBelow(appDir, blogPath);
	const folder = path.posix.normalize(from.replaceAll("\\", "/")).replace(/\/$/, "");
	const posts = listPosts(path.join(appDir, folder));
	if (folder.startsWith("..") || path.isAbsolute(folder) || posts.length === 0) {
		throw new CommandError(
			`There are no posts in \`${from}\`. Write the folder of the app that has them, such as content/blog.`,
		);
	}
	if (/^(?:src\/)?app\//.test(`${folder}/`) && posts.some((file) => /(?:^|\/)page\.mdx?$/.test(file))) {
		throw new CommandError(
			`The posts in \`${folder}\` are pages that Next itself shows. Move them, with the files beside them, to a folder outside of \`app\`, such as content/blog, and write \`--from content/blog\`.`,
		);
	}
	const { dependencies, devDependencies } = readPackage(appDir);
	const installed = Object.keys({ ...dependencies, ...devDependencies });
	const names = readdirSync(appDir);
	const system = SYSTEMS.find(({ packages }) => installed.some((name) => packages.test(name)));
	const config = names.find((name) => system?.config?.test(name));
	const pages = [...new Set(routes.map((file) => findDynamicFolder(file, blogPath) ?? file))];
	return {
		folder,
		permalink: choosePermalink(path.join(appDir, folder), posts, routes, blogPath),
		system: system && (config ? `${system.name} (\`${config}\`)` : system.name),
		pages,
		images: findImages(appDir, folder, posts),
		publicFolder: hasOwnFiles(appDir, blogPath) ? `public${blogPath}` : undefined,
		...findRest(appDir, {
			pages,
			texts: posts.map((file) => readFileSync(path.join(appDir, folder, file), "utf8")),
			system: system && { ...system, config },
			installed,
		}),
	};
}

interface PresentBlog {
	pages: readonly string[];
	/** The texts of the posts. */
	texts: readonly string[];
	system: { packages: RegExp; code: RegExp; config: string | undefined } | undefined;
	/** The packages that the app depends on. */
	installed: readonly string[];
}

/** Finds what the app has of its present blog besides pages and posts: what nothing needs without the pages, and what stays in use. */
function findRest(
	appDir: string,
	{ pages, texts, system, installed }: PresentBlog,
): Pick<Takeover, "unneeded" | "packages" | "readers" | "components"> {
	if (pages.length === 0) return { unneeded: [], packages: [], readers: [], components: undefined };
	const sources = listSources(appDir);
	const importers = findImporters(appDir);
	const read = (file: string) => readFileSync(path.join(appDir, file), "utf8");
	const isUsedBy = (file: string, by: ReadonlySet<string>) => importers.get(file)?.some((one) => by.has(one)) === true;

	const replaced = sources.filter((file) => pages.some((page) => isIn(page, file)));
	const ofPages = new Set([...replaced, ...findUnneeded(importers, replaced)]);
	const candidates = sources.filter((file) => !replaced.includes(file) && isUsedBy(file, ofPages));
	const components = findComponents(
		texts,
		candidates.map((file) => ({ file, text: read(file) })),
	);

	const gone = new Set([...replaced, ...findUnneeded(importers, replaced, components ? [components.file] : [])]);
	const others = sources.filter(
		(file) => !gone.has(file) && file !== system?.config && !/^next\.config\.|\.mdx$/.test(file),
	);
	const users = others.filter((file) => system?.code.test(read(file)));
	const shared = new Set(others.filter((file) => isUsedBy(file, gone) && READS_FILES.test(read(file))));
	const ofShared = new Set([...shared].flatMap((file) => importers.get(file) ?? []));
	const readers = others.filter((file) => users.includes(file) || shared.has(file) || ofShared.has(file));
	const isUnneeded = users.length === 0;
	if (isUnneeded && system?.config !== undefined) gone.add(system.config);
	const withoutUse = new Set(findUnneededPackages(appDir, installed, gone));
	return {
		components,
		readers: readers.sort(),
		unneeded: [...gone].filter((file) => !replaced.includes(file)),
		packages: installed.filter((name) => withoutUse.has(name) || (isUnneeded && system?.packages.test(name))),
	};
}

/** Returns the folder of the first dynamic segment below the path of the blog, which has more than the page, such as its images. */
function findDynamicFolder(file: string, blogPath: string): string | undefined {
	const start = file.indexOf(`${blogPath}/`) + blogPath.length;
	const [segment] = /(?<=\/)\[[^/]+\](?=\/)/.exec(file.slice(start)) ?? [];
	return segment && file.slice(0, file.indexOf(segment, start) + segment.length);
}

/** Finds the file of the present blog with components that posts have, and the names of these. */
function findComponents(
	posts: readonly string[],
	files: readonly { file: string; text: string }[],
): Takeover["components"] {
	const withoutCode = posts.map((text) => text.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1|`[^`\n]*`/gm, ""));
	const used = new Set(
		withoutCode.flatMap((text) => [...text.matchAll(/<(\p{Lu}\w*)/gu)].map(([, name = ""]) => name)),
	);
	const found = files.map(({ file, text }) => {
		const keys = [...text.matchAll(/(?<=[{,]\s*(?:\/\/.*\s+)*)\p{Lu}\w*(?=\s*[,:}])/gu)].map(([name]) => name);
		return { file, names: [...new Set(keys)].filter((name) => used.has(name)).sort() };
	});
	return found.filter(({ names }) => names.length > 0).sort((a, b) => b.names.length - a.names.length)[0];
}

/**
 * Chooses the pattern of the URLs that a hand-made blog gives its posts: the segments of their route, then a `slug`, else the names of
 * their files.
 */
function choosePermalink(
	folder: string,
	posts: readonly string[],
	routes: readonly string[],
	blogPath: string,
): string {
	const segments = routes
		.map((file) => file.slice(file.indexOf(`${blogPath}/`) + blogPath.length + 1).replace(/(?:\/page)?\.\w+$/, ""))
		.map((route) => route.split("/").filter((segment) => !segment.startsWith("(")))
		.filter((route) => /^\[/.test(route.at(-1) ?? "") && !LIST_SEGMENT.test(route.at(-1)?.replace(/[[\].]/g, "") ?? ""))
		.sort((a, b) => b.length - a.length)[0];
	const parents = (segments ?? []).slice(0, -1).map((segment) => {
		const [, name = ""] = /^\[(\w+)\]$/.exec(segment) ?? [];
		return name === "" ? segment : PLACEHOLDERS.get(name);
	});
	const start = parents.every((parent) => parent !== undefined) ? parents.map((parent) => `/${parent}`).join("") : "";
	return start + chooseLast(folder, posts, /^\[[^.[]/.test(segments?.at(-1) ?? ""));
}

function chooseLast(folder: string, posts: readonly string[], hasOneSegment: boolean): string {
	const hasSlugs = posts.some((file) =>
		/^---\r?\n(?:(?!---).*\n)*?slug:/.test(readFileSync(path.join(folder, file), "utf8")),
	);
	const isDated = posts.some((file) => /(?:^|\/)\d{4}-\d\d-\d\d/.test(file));
	if (hasSlugs || !(isDated || posts.some((file) => file.includes("/")))) return "/:slug";
	return hasOneSegment ? "/:filebase" : "/:file";
}

/** Finds the images of the app that posts show: the first folders of their paths, or files. */
function findImages(appDir: string, folder: string, posts: readonly string[]): string[] {
	const texts = posts.map((file) => readFileSync(path.join(appDir, folder, file), "utf8"));
	const paths = texts.flatMap((text) => [...text.matchAll(IMAGE)].map(([, found = ""]) => found));
	const present = paths.filter((one) => existsSync(path.join(appDir, "public", one)));
	return [...new Set(present.map((one) => one.split("/")[0] ?? one))].sort();
}

function listPosts(folder: string): string[] {
	if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
	return files.filter((file) => /\.mdx?$/.test(file));
}

/** Describes which posts stay, which files and packages nothing needs any more, and which code goes on using the present blog. */
export function describeTakeover({ folder, system, unneeded, packages, readers }: Takeover): string {
	const list = [...unneeded.map((file) => `  ${file}`), ...packages.map((name) => `  ${name} in package.json`)];
	return `The posts in \`${folder}\`${system ? `, which ${system} has shown,` : ""} stay where they are, with \`${SITE_FILE}\` beside them.\n${
		list.length > 0
			? `\nNothing needs these any more once the pages of the present blog are deleted. Delete them then too:\n\n${list.join("\n")}\n`
			: ""
	}${
		readers.length > 0
			? `\nThese use the data of the present blog too, and work as before. To have the new blog's posts there, call \`getPosts\` of \`${PACKAGE}\`:\n\n${readers.map((file) => `  ${file}\n`).join("")}`
			: ""
	}`;
}

/** Returns the steps that are left before the blog replaces the present one. */
export function listTakeoverSteps(
	{ folder, pages, images, publicFolder, components }: Takeover,
	{ inside }: { inside: boolean },
): string[] {
	const target = `${folder}/public`;
	const copied = images.map((name) => `public/${name}`).filter((name) => name !== publicFolder);
	const quoted = pages.map((file) => `"${file}"`);
	return [
		...(quoted.length > 0
			? [`Delete the pages of the present blog, which have the paths of the new one: \`rm -r ${quoted.join(" ")}\``]
			: []),
		...(inside && components
			? [
					`Posts have ${components.names.map((name) => `<${name}>`).join(", ")} of \`${components.file}\`. \`npx quire check\` reports those that the blog itself lacks: return these from \`useMDXComponents\` in \`mdx-components.tsx\`.`,
				]
			: []),
		...(publicFolder === undefined
			? []
			: [
					`Move the files of \`${publicFolder}\`, where builds put the blog: \`mkdir -p ${target} && mv ${publicFolder} ${target}/\``,
				]),
		...(copied.length > 0
			? [
					`Copy the images that posts show into the blog: \`mkdir -p ${target} && cp -r ${copied.join(" ")} ${target}/\``,
				]
			: []),
	];
}
