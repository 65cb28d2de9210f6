import { FEATURE_PAGES } from "@/features/declarations";
import { pathInLocale } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { suggestOrList } from "@/lib/utils/suggest";
import { type Field, findField } from "./front-matter/field-keys";
import { createKindsOfSettings, INDEX_LIST, LIST_KINDS, type ListKind, listKindPath } from "./taxonomies/list-kinds";
import { describeListConflict, isReservedPath } from "./urls/reserved-paths";

/** A section or taxonomy of the settings that can't have its lists, or a name in `oldLists` that no lists have. */
interface KindProblem {
	setting: "sections" | "taxonomies" | "oldLists";
	name: string;
	message: string;
}

type Settings = Partial<Pick<Site, "sections" | "taxonomies" | "oldLists" | "indexPath" | "prefix" | "languages">>;

/** The fields of front matter that a taxonomy can take over; elsewhere, their values are tags. */
const TAXONOMY_FIELDS: readonly (Field | undefined)[] = [undefined, "categories", "keywords"];

/** Returns all kinds of lists of a blog in the order of the navigation: its sections, tags, its taxonomies, and the others. */
export function createListKinds(site: Settings, kinds = LIST_KINDS): readonly ListKind[] {
	const { sections, taxonomies } = checkKindsOfSettings(site);
	const [tags, ...others] = kinds;
	const { prefix = "" } = site;
	// The paths of sections have it already.
	const all = [...(tags ? [tags] : []), ...taxonomies, ...others];
	return [...sections, ...all.map((kind) => (prefix ? addPrefix(kind, prefix) : kind))];
}

/** Puts the pages of a kind below the path of a locale. */
function addPrefix(kind: ListKind, prefix: string): ListKind {
	return {
		...kind,
		path: prefix + listKindPath(kind),
		lists: (context) => kind.lists(context).map((list) => ({ ...list, path: prefix + list.path })),
	};
}

/** Reports sections and taxonomies whose name or path belongs to something else. */
export function listKindProblems(site: Settings): readonly KindProblem[] {
	const { problems, names } = checkKindsOfSettings(site);
	const unknown = Object.keys(site.oldLists ?? {}).filter((name) => !names.includes(name));
	const describe = (name: string) => `The blog has no lists \`${name}\`.${suggestOrList(name, names)}`;
	return [...problems, ...unknown.map((name) => ({ setting: "oldLists" as const, name, message: describe(name) }))];
}

function checkKindsOfSettings(site: Settings) {
	const kinds = createKindsOfSettings(site);
	const problems: KindProblem[] = [];
	const kept: ListKind[] = [...LIST_KINDS];
	for (const setting of ["sections", "taxonomies"] as const) {
		kinds[setting] = kinds[setting].filter((kind) => {
			const problem = describeProblem(kind, setting, kept, site);
			if (problem === undefined) kept.push(kind);
			else problems.push({ setting, name: kind.name, message: problem });
			return problem === undefined;
		});
	}
	return { ...kinds, problems, names: [...kept.map(({ name }) => name), INDEX_LIST] };
}

function describeProblem(
	kind: ListKind,
	setting: "sections" | "taxonomies",
	others: readonly ListKind[],
	{ taxonomies = {}, indexPath, languages = [] }: Settings,
): string | undefined {
	const path = listKindPath(kind);
	const what = setting === "sections" ? "section" : "taxonomy";
	const remedy = setting === "sections" ? "Set another `path:`." : "Choose another name.";
	if (
		others.some(({ name }) => name === kind.name) ||
		FEATURE_PAGES.some(({ parameters }) => parameters.includes(kind.name))
	) {
		return `\`${kind.name}\` can't be the name of a ${what}, as the blog has something else of that name. Choose another name.`;
	}
	// Each locale has all lists below its own path.
	const paths = [path, pathInLocale(path, { languages }), ...languages.map(({ prefix }) => prefix + path)];
	const isTaken = paths.some(
		(one) => isReservedPath(one) || describeListConflict(one, others, indexPath) !== undefined,
	);
	if (isTaken) return `The ${what} \`${kind.name}\` can't be at ${path}, where the blog has something else. ${remedy}`;
	const field = setting === "taxonomies" ? (taxonomies[kind.name]?.field ?? "") : "";
	if (TAXONOMY_FIELDS.includes(findField(field))) return undefined;
	return `The taxonomy \`${kind.name}\` can't have the field \`${field}\`, which means something else to the blog. Set another \`field:\`.`;
}
