import { type ParsedSite, parseSite, SITE_FILE } from "@/lib/config/parse";
import type { DetectedSettings } from "@/lib/config/types";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { parseYaml } from "@/lib/utils/yaml";
import { describeContentFolder } from "./content-folder";

/** What was detected of the site of another system in the folder. */
interface DetectedSystem {
	/** The name of the system, such as `Jekyll`. */
	system?: string | undefined;
	/** Its settings file, relative to the folder. */
	config?: string | undefined;
	settings: DetectedSettings;
	/** What can't be read of its settings. */
	diagnostics?: Diagnostic[];
}

/**
 * Validates the owner's settings, whose text is `source`; `undefined` if there is no `site.yml`. Those of the detected system
 * are used where `site.yml` has none. `isOwners` tells whether settings that grant something are followed.
 */
export async function loadSite(
	contentDir: string,
	source: string | undefined,
	detected: DetectedSystem,
	isOwners = true,
): Promise<ParsedSite> {
	const isOwnContent = source !== undefined && detected.system === undefined;
	const settings: DetectedSettings = { ...detected.settings, strict: String(isOwnContent) };
	const { diagnostics = [] } = detected;
	const parsed = parseSite(parseYaml(source ?? ""), settings, isOwners);
	if (source !== undefined) return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
	// Plain posts have no settings that could lack something.
	if (detected.system && (detected.config !== undefined || Object.keys(detected.settings).length > 0))
		return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics, ...missingSettings(detected)] };
	const problem = describeContentFolder(contentDir);
	return { ...parsed, diagnostics: [problem === undefined ? missingSiteFile() : missingContent(problem)] };
}

/** Reports the required settings that the detected system's settings don't have. */
function missingSettings({ system, config, settings }: DetectedSystem): Diagnostic[] {
	const keys = (["title", "url"] as const).filter((key) => settings[key] === undefined);
	if (keys.length === 0) return [];
	const names = keys.map((key) => `no ${key === "url" ? "URL" : key}`).join(" and ");
	const required = keys.map((key) => `\`${key}:\``).join(" and ");
	const article = /^[AEIOU]/.test(system ?? "") ? "an" : "a";
	const message = `This looks like ${article} ${system} site, but ${config ? `\`${config}\`` : "it"} has ${names}. Add a file \`site.yml\` with ${required}.`;
	return [createDiagnostic("site-missing", SITE_FILE, FILE_START, message)];
}

function missingSiteFile(): Diagnostic {
	const message = "There is no `site.yml`. Add one with at least `title:` and `url:`.";
	return createDiagnostic("site-missing", SITE_FILE, FILE_START, message);
}

function missingContent(message: string): Diagnostic {
	return createDiagnostic("content-missing", SITE_FILE, FILE_START, message);
}
