import { describeUnknown } from "quire-blog/source-adapter";
import type {
	DetectedSite,
	DetectSite,
	Diagnostic,
	Folder,
	Mount,
	SourceEntry,
} from "@/packages/migrate/src/adapter-types";
import { detectAstro } from "./astro";
import { detectBareDocusaurus, detectDocusaurus } from "./docusaurus";
import { detectEleventy } from "./eleventy";
import { detectGatsby } from "./gatsby";
import { detectHexo } from "./hexo";
import { detectHugo } from "./hugo";
import { detectJekyll } from "./jekyll";
import { findListedPosts } from "./listed-posts";
import { describeNext, detectBareNext, detectNext } from "./next";
import { SYSTEM_FIELDS, THEME_FIELDS } from "./system-fields";
import { detectZola } from "./zola";

/** In the order of attempts: systems with a distinctive settings file come first. */
const DETECTORS: DetectSite[] = [
	detectDocusaurus,
	detectHexo,
	detectJekyll,
	detectGatsby,
	detectAstro,
	detectZola,
	detectEleventy,
	detectNext,
	detectHugo,
];
/** Detectors that look at names of folders only. */
const BARE_DETECTORS: DetectSite[] = [detectBareDocusaurus, detectBareNext];

/** Matches settings files, by which a site in a folder of a repository is found. */
const SETTINGS_FILE =
	/^((docusaurus|gatsby|astro|eleventy|next)[.-]config\.[cm]?[jt]s|\.eleventy\.js|_config\.ya?ml|(hugo|config|zola)\.(toml|ya?ml))$/;

/** Folders with settings, data, and what templates include. */
const SETTINGS_FOLDERS = ["config", "data", "_data", "_includes", "src", "content/_data", "content/_includes", "lib"];

/**
 * Detects the site of another system: in the folder, else in a folder below it, else a folder of dated texts of any
 * system. A site with undated texts is only used if there is no other one.
 */
export const detectSite: DetectSite = (folder, hasPosts) => {
	const site = findSite(folder, hasPosts);
	if (!site) return undefined;
	const fields = [...THEME_FIELDS, ...(SYSTEM_FIELDS[site.system] ?? []), ...(site.fields ?? [])];
	return { ...site, fields, settingsFolders: SETTINGS_FOLDERS };
};

const findSite: DetectSite = (folder, hasPosts) => {
	const atRoot = detectWithDates(folder, hasPosts);
	if (hasPosts || (atRoot && atRoot.dated > 0)) return atRoot?.project;
	if (!atRoot && folder.isFolder("posts")) return detectListed(folder);
	return detectBelow(folder) ?? detectUnknown(folder) ?? detectListed(folder, atRoot?.project) ?? atRoot?.project;
};

/** Returns the project of the first system that finds dated posts, else of the first that finds anything. */
function detectWithDates(folder: Folder, hasPosts = false): { project: DetectedSite; dated: number } | undefined {
	let first: { project: DetectedSite; dated: number } | undefined;
	const hasSettingsFile = folder.names("").some((name) => SETTINGS_FILE.test(name));
	for (const detect of [...DETECTORS, ...BARE_DETECTORS]) {
		// A settings file whose system finds no posts: the folders may have its names for something else.
		if (!first && hasSettingsFile && BARE_DETECTORS.includes(detect)) break;
		const diagnostics: Diagnostic[] = [];
		const detected = detect(
			folder.reportingTo((diagnostic) => diagnostics.push(diagnostic)),
			hasPosts,
		);
		if (!detected) continue;
		const project = diagnostics.length > 0 ? { ...detected, diagnostics } : detected;
		const found = {
			project,
			dated: folder.countDated(detected.mounts.filter(isPosts).map(({ from }) => from)),
		};
		if (found.dated > 0) return { ...found, project: keepSystem(first?.project, project) };
		first ??= found;
	}
	return first;
}

const isPosts = ({ at }: Mount) => /^posts(?:\/|$)/.test(at);

/** Keeps the site of a settings file if its posts were found in the usual folders of another system. */
function keepSystem(site: DetectedSite | undefined, found: DetectedSite): DetectedSite {
	if (site?.config === undefined || found.config !== undefined) return found;
	return { ...site, mounts: [...found.mounts.filter(isPosts), ...site.mounts.filter((mount) => !isPosts(mount))] };
}

/** Detects the site with the most dated posts below the folder, such as in `website`. */
function detectBelow(folder: Folder): DetectedSite | undefined {
	const roots = [...folder.walk("").names]
		.filter(([path, names]) => path !== "" && names.some((name) => SETTINGS_FILE.test(name)))
		.map(([path]) => path);
	const sites = roots.flatMap((root) => {
		const found = detectWithDates(folder.subfolder(root));
		return found && found.dated > 0 ? [{ root, ...found }] : [];
	});
	const [best] = sites.sort((a, b) => b.dated - a.dated);
	return best && moveProject(best.project, best.root);
}

function detectUnknown(folder: Folder): DetectedSite | undefined {
	const posts = folder.findPosts();
	return posts && describeUnknown(folder, posts.path);
}

function detectListed(folder: Folder, site?: DetectedSite): DetectedSite | undefined {
	const found = findListedPosts(folder);
	if (!found) return undefined;
	const project = keepSystem(site, describeNext(folder, found.path) ?? describeUnknown(folder, found.path));
	return {
		...project,
		entries: (files) => {
			const known = new Map((project.entries?.(files) ?? []).map((entry) => [entry.id, entry]));
			return files.map(({ id, origin }): SourceEntry => {
				const [entry = { id, kind: "post" }, fields] = [known.get(id), found.fields[origin]];
				return fields ? { ...entry, fields } : entry;
			});
		},
	};
}

/** Adds the folder of a site below the content folder to all its paths. */
function moveProject(project: DetectedSite, root: string): DetectedSite {
	const { config, mounts, isExcluded, defaults } = project;
	const inSite =
		<Answer>(ask: (path: string) => Answer, otherwise: Answer) =>
		(path: string) =>
			path.startsWith(`${root}/`) ? ask(path.slice(root.length + 1)) : otherwise;
	const settingsFile = config ? [{ at: config, from: `${root}/${config}` }] : [];
	return {
		...project,
		root,
		config: config && `${root}/${config}`,
		...(isExcluded && { isExcluded: inSite(isExcluded, false) }),
		...(defaults && { defaults: inSite(defaults, {}) }),
		mounts: [...mounts.map(({ from, ...mount }) => ({ ...mount, from: `${root}/${from}` })), ...settingsFile],
	};
}
