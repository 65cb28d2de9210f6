import { SITE_FILE } from "@/lib/config/parse";
import { AUTHORS_FILE } from "@/lib/content/authors/authors-file";
import { TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import type { Diagnostic } from "@/lib/utils/diagnostics";
import { isInsideFolder, normalizeFolder } from "@/lib/utils/paths";
import { detectAstro } from "./adapters/astro";
import { detectBareDocusaurus, detectDocusaurus } from "./adapters/docusaurus";
import { detectEleventy } from "./adapters/eleventy";
import { detectGatsby } from "./adapters/gatsby";
import { detectHugo } from "./adapters/hugo";
import { detectJekyll } from "./adapters/jekyll";
import { describeNext, detectBareNext, detectNext } from "./adapters/next";
import { readSettingsFile, textsAt } from "./adapters/shared/settings";
import { detectZola } from "./adapters/zola";
import { countDated, findPosts } from "./find-posts";
import type { Folder } from "./folder";
import { openSubfolder } from "./folder";
import { type DetectProject, findPostsFolder, type Mount, POST_FOLDERS, type Project } from "./layout";
import { findListedPosts } from "./listed-posts";
import { walkSite } from "./walk-site";

const OWN_PROJECT: Project = {
	mounts: [...POST_FOLDERS, "public"].map((name) => ({ at: name, from: name })),
	settings: {},
};

/** These win over the data files of another system. */
const OWN_DATA_FILES: Mount[] = [AUTHORS_FILE, TAGS_FILE].map((name) => ({ at: name, from: name }));

/** In the order of attempts: systems with a distinctive settings file come first. */
const DETECTORS: DetectProject[] = [
	detectDocusaurus,
	detectJekyll,
	detectGatsby,
	detectAstro,
	detectZola,
	detectEleventy,
	detectNext,
	detectHugo,
	detectBareDocusaurus,
	detectBareNext,
];

/** The name of systems without an adapter. */
const UNKNOWN_SYSTEM = "Markdown";

/** Matches settings files, by which a site in a folder of a repository is found. */
const SETTINGS_FILE =
	/^((docusaurus|gatsby|astro|eleventy|next)[.-]config\.[cm]?[jt]s|\.eleventy\.js|_config\.ya?ml|(hugo|config|zola)\.(toml|ya?ml))$/;

const REMEDY = "name their folder as `posts:` in `site.yml`";

/**
 * Detects the layout and settings of a folder. `posts` and `static` of `site.yml` win over detected folders.
 */
export function detectProject(folder: Folder): Project {
	const hasSiteFile = folder.isFile(SITE_FILE);
	const site = hasSiteFile ? readSettingsFile(folder, SITE_FILE) : undefined;
	const postFolders = textsAt(site, "posts").filter(isInsideFolder);
	const staticFolders = textsAt(site, "static").filter(isInsideFolder);
	const isOwn = hasSiteFile && folder.isFolder("posts");
	const detected = isOwn ? undefined : detectSite(folder, postFolders.length > 0);
	const isFound = !isOwn && postFolders.length === 0 && (detected !== undefined || !folder.isFolder("posts"));
	const found = isFound ? { foundPosts: listPostFolders(detected).filter((name) => folder.isFolder(name)) } : {};
	if (!detected && postFolders.length === 0 && staticFolders.length === 0) return { ...OWN_PROJECT, ...found };
	const { mounts, ...rest } = { ...(detected ?? OWN_PROJECT), ...found };
	const pages = hasSiteFile ? [{ at: "pages", from: "pages" }] : [];
	const configured = [...createMounts("posts", postFolders), ...createMounts("public", staticFolders)];
	const isReplaced = ({ at }: Mount) => configured.some((mount) => firstSegment(mount.at) === firstSegment(at));
	const remaining = mounts.filter((mount) => !isReplaced(mount));
	return { ...rest, mounts: [...configured, ...(detected ? [...OWN_DATA_FILES, ...pages] : []), ...remaining] };
}

/**
 * Describes in a line which folders of posts were found, and how to choose others; `undefined` for a folder of this
 * blog.
 */
export function describeProject(project: Project): string | undefined {
	const { system, config, foundPosts } = project;
	if (!foundPosts) return undefined;
	const site = system === UNKNOWN_SYSTEM ? "folder" : `${system} site${config ? ` (\`${config}\`)` : ""}`;
	if (foundPosts.length === 0) {
		const where = system ? ` in this ${site}` : "";
		return `No posts found${where}. Put them into a folder \`${findPostsFolder(project)}\`, or ${REMEDY}.`;
	}
	const folders = foundPosts.map((name) => `\`${name || "."}\``).join(", ");
	return `The posts of this ${site} are read from ${folders}. To show others, ${REMEDY}.`;
}

/**
 * Detects the site of another system: in the folder, else in a folder below it, else a folder of dated texts of any
 * system. A site with undated texts is only used if there is no other one.
 */
function detectSite(folder: Folder, hasPosts: boolean): Project | undefined {
	const atRoot = detectWithDates(folder);
	if (hasPosts || (atRoot && atRoot.dated > 0)) return atRoot?.project;
	if (!atRoot && folder.isFolder("posts")) return detectListed(folder);
	return detectBelow(folder) ?? detectUnknown(folder) ?? detectListed(folder, atRoot?.project) ?? atRoot?.project;
}

/** Returns the project of the first system that finds dated posts, else of the first that finds anything. */
function detectWithDates(folder: Folder): { project: Project; dated: number } | undefined {
	let first: { project: Project; dated: number } | undefined;
	for (const detect of DETECTORS) {
		const diagnostics: Diagnostic[] = [];
		const detected = detect(folder.reportingTo((diagnostic) => diagnostics.push(diagnostic)));
		if (!detected) continue;
		const project = diagnostics.length > 0 ? { ...detected, diagnostics } : detected;
		const found = { project, dated: countDated(folder, listPostFolders(project)) };
		if (found.dated > 0) return { ...found, project: keepSystem(first?.project, project) };
		first ??= found;
	}
	return first;
}

/** Keeps the site of a settings file if its posts were found in the usual folders of another system. */
function keepSystem(site: Project | undefined, found: Project): Project {
	if (site?.config === undefined || found.config !== undefined) return found;
	const isPosts = ({ at }: Mount) => firstSegment(at) === "posts";
	return { ...site, mounts: [...found.mounts.filter(isPosts), ...site.mounts.filter((mount) => !isPosts(mount))] };
}

/** Detects the site with the most dated posts below the folder, such as in `website`. */
function detectBelow(folder: Folder): Project | undefined {
	const roots = [...walkSite(folder, "").names]
		.filter(([path, names]) => path !== "" && names.some((name) => SETTINGS_FILE.test(name)))
		.map(([path]) => path);
	const sites = roots.flatMap((root) => {
		const found = detectWithDates(openSubfolder(folder, root));
		return found && found.dated > 0 ? [{ root, ...found }] : [];
	});
	const [best] = sites.sort((a, b) => b.dated - a.dated);
	return best && moveProject(best.project, best.root);
}

function detectUnknown(folder: Folder): Project | undefined {
	const posts = findPosts(folder);
	return posts && describeUnknown(folder, posts.path);
}

function detectListed(folder: Folder, site?: Project): Project | undefined {
	const found = findListedPosts(folder);
	if (!found) return undefined;
	const project = keepSystem(site, describeNext(folder, found.path) ?? describeUnknown(folder, found.path));
	return { ...project, listed: found.fields };
}

function describeUnknown(folder: Folder, posts: string): Project {
	const names = posts.split("/");
	const parents = names.map((_, index) => names.slice(0, index).join("/")).reverse();
	const candidates = parents.flatMap((parent) =>
		["public", "static"].map((name) => (parent ? `${parent}/${name}` : name)),
	);
	const nearest = candidates.filter((name) => folder.isFolder(name)).slice(0, 1);
	return {
		system: UNKNOWN_SYSTEM,
		mounts: [{ at: "posts", from: posts }, ...createMounts("public", nearest)],
		settings: {},
	};
}

/** Adds the folder of a site below the content folder to all its paths. */
function moveProject(project: Project, root: string): Project {
	const { config, mounts } = project;
	const settingsFile = config ? [{ at: config, from: `${root}/${config}` }] : [];
	return {
		...project,
		root,
		config: config && `${root}/${config}`,
		mounts: [...mounts.map(({ from, ...mount }) => ({ ...mount, from: `${root}/${from}` })), ...settingsFile],
	};
}

function listPostFolders(project: Project | undefined): string[] {
	return (project?.mounts ?? []).filter(({ at }) => firstSegment(at) === "posts").map(({ from }) => from);
}

/** Mounts a single folder at `posts`, and several ones below it. */
function createMounts(root: "posts" | "public", folders: readonly string[]): Mount[] {
	return folders.map((name) => {
		const from = normalizeFolder(name);
		return { at: root === "posts" && folders.length > 1 ? `posts/${from}` : root, from };
	});
}

function firstSegment(path: string): string {
	return path.split("/")[0] ?? path;
}
