import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseSite, SITE_FILE } from "@/lib/config/parse";
import type { Site } from "@/lib/config/types";
import { getProject } from "@/lib/content/source/project";
import type { Project } from "@/lib/content/source/types";
import { contentDir } from "@/lib/utils/content-dir";
import { createDiagnostic, type Diagnostic, type Position } from "@/lib/utils/diagnostics";
import { once } from "@/lib/utils/memoize";
import { parseYaml } from "@/lib/utils/yaml";

const load = once("site", async () => {
	const file = path.join(/* turbopackIgnore: true */ contentDir, SITE_FILE);
	const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
		throw error;
	});
	const project = getProject();
	if (source !== undefined) return parseSite(parseYaml(source), project.settings);
	const empty = parseSite(parseYaml(""), project.settings);
	if (project.system) return { ...empty, diagnostics: [...empty.diagnostics, ...unsaid(project)] };
	const isFolder = await stat(contentDir)
		.then((found) => found.isDirectory())
		.catch(() => false);
	return { ...empty, diagnostics: [isFolder ? missing : noContent] };
});

/** What the settings of another system don't say, and a blog needs. */
function unsaid({ system, config, settings }: Project): Diagnostic[] {
	const keys = (["title", "url"] as const).filter((key) => settings[key] === undefined);
	if (keys.length === 0) return [];
	const where = config ? `${config} says no ${keys.join(" and no ")}` : "it has no settings that say what it is called";
	const message = `This looks like a site of ${system}, but ${where}. Add a file \`site.yml\` with ${keys.map((key) => `\`${key}:\``).join(" and ")}.`;
	return [createDiagnostic("site-missing", SITE_FILE, { line: 1, column: 1 }, message)];
}

const missing = createDiagnostic(
	"site-missing",
	SITE_FILE,
	{ line: 1, column: 1 },
	"There is no `site.yml`. Add one with at least `title:` and `url:`.",
);

const noContent = createDiagnostic(
	"content-missing",
	SITE_FILE,
	{ line: 1, column: 1 },
	`There is no folder ${contentDir}. Make it, or let CONTENT_DIR name another one.`,
);

/** The owner's settings, loaded and validated once. */
export async function getSite(): Promise<Site> {
	return (await load()).site;
}

/** What is wrong with the settings. */
export async function getSettingsDiagnostics(): Promise<Diagnostic[]> {
	return (await load()).diagnostics;
}

/** Where a setting stands in `site.yml`. */
export async function getSettingPosition(setting: keyof Site): Promise<Position> {
	return (await load()).positionOf(setting);
}
