import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { contentDir } from "@/lib/content-dir";
import { parseYaml } from "@/lib/data/yaml";
import { getLayout } from "@/lib/layouts/layout";
import type { Layout } from "@/lib/layouts/types";
import { once } from "@/lib/memo";
import { type Place, type Problem, problem } from "@/lib/problem";
import { parseSite, SITE_FILE } from "@/lib/site/parse";
import type { Site } from "@/lib/site/types";

const load = once("site", async () => {
	const file = path.join(/* turbopackIgnore: true */ contentDir, SITE_FILE);
	const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
		throw error;
	});
	const layout = getLayout();
	if (source !== undefined) return parseSite(parseYaml(source), layout.settings);
	const empty = parseSite(parseYaml(""), layout.settings);
	if (layout.system) return { ...empty, problems: [...empty.problems, ...unsaid(layout)] };
	const isFolder = await stat(contentDir)
		.then((found) => found.isDirectory())
		.catch(() => false);
	return { ...empty, problems: [isFolder ? missing : noContent] };
});

/** What the settings of another system don't say, and a blog needs. */
function unsaid({ system, config, settings }: Layout): Problem[] {
	const keys = (["title", "url"] as const).filter((key) => settings[key] === undefined);
	if (keys.length === 0) return [];
	const where = config ? `${config} says no ${keys.join(" and no ")}` : "it has no settings that say what it is called";
	const message = `This looks like a site of ${system}, but ${where}. Add a file \`site.yml\` with ${keys.map((key) => `\`${key}:\``).join(" and ")}.`;
	return [problem("site-missing", SITE_FILE, { line: 1, column: 1 }, message)];
}

const missing = problem(
	"site-missing",
	SITE_FILE,
	{ line: 1, column: 1 },
	"There is no `site.yml`. Add one with at least `title:` and `url:`.",
);

const noContent = problem(
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
export async function getSiteProblems(): Promise<Problem[]> {
	return (await load()).problems;
}

/** Where a setting stands in `site.yml`. */
export async function getSettingPlace(setting: keyof Site): Promise<Place> {
	return (await load()).place(setting);
}
