import { opendirSync } from "node:fs";
import { describeMissingUrl, type ParsedSite, parseSite, SITE_FILE, type Surroundings } from "@/lib/config/parse";
import type { DetectedSettings } from "@/lib/config/site";
import { decideTrust } from "@/lib/config/trust";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { getHostPath } from "@/lib/utils/app";
import { FILE_START } from "@/lib/utils/position";
import { describeFileError } from "@/lib/utils/read-file";
import { parseYaml } from "@/lib/utils/yaml";

interface DetectedSystem {
	/** The name of the system, such as `Jekyll`. */
	system?: string | undefined;
	/** Its settings file, relative to the folder. */
	config?: string | undefined;
	settings: DetectedSettings;
	/** Parts of its settings that can't be read. */
	diagnostics?: Diagnostic[];
}

/**
 * Validates the owner's settings. `source` is the text of `site.yml`, `undefined` if there is none. Settings that it
 * lacks are taken from the detected system. `isOwners` tells whether settings that grant permissions are followed.
 */
export async function loadSite(
	contentDir: string,
	source: string | undefined,
	detected: DetectedSystem,
	isOwners = true,
	surroundings: Surroundings = {},
): Promise<ParsedSite> {
	const isOwnContent = source !== undefined && detected.system === undefined;
	const settings: DetectedSettings = { ...detected.settings, strict: String(isOwnContent) };
	const { diagnostics = [] } = detected;
	const data = parseYaml(source ?? "");
	const parsed = parseSite(data, settings, isOwners, surroundings, source);
	const isUrlMissing = parsed.urlSource === "missing" && data.errors.length === 0;
	if (source !== undefined) {
		const missing = isUrlMissing ? [missingUrl(parsed, surroundings)] : [];
		return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics, ...missing] };
	}
	// Plain posts have no settings that could be incomplete.
	if (detected.system && (detected.config !== undefined || Object.keys(detected.settings).length > 0)) {
		const missing = missingSettings(detected, isUrlMissing);
		return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics, ...missing] };
	}
	const problem = describeContentFolder(contentDir, surroundings.app !== undefined);
	return { ...parsed, diagnostics: [problem === undefined ? missingSiteFile() : missingContent(problem)] };
}

/** Lists the files of posts that may run code by the text of a `site.yml`. `files` are in this blog's layout. */
export function listCodeFiles(source: string, files: readonly string[]): string[] {
	const { trust } = parseSite(parseYaml(source)).site;
	const formatOf = (file: string) => (/\.mdx$/i.test(file) ? "mdx" : "md");
	return files.filter((file) => decideTrust(trust, { paths: [file], format: formatOf(file) }, true) === "code");
}

/** Describes why a content folder can't be read; `undefined` if it can. For a blog in an app, its configuration names the folder. */
export function describeContentFolder(contentDir: string, isInApp = false): string | undefined {
	const setting = isInApp ? "the option `folder` of `withQuire`" : "`CONTENT_DIR`";
	try {
		opendirSync(/* turbopackIgnore: true */ contentDir).closeSync();
		return undefined;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") {
			return `The content folder \`${contentDir}\` does not exist. Create it, or set ${setting} to another folder.`;
		}
		if (code === "ENOTDIR") {
			return `The content folder \`${contentDir}\` is a file, or is in one. Set ${setting} to the folder with your posts.`;
		}
		const reason = describeFileError(error);
		return `The content folder \`${contentDir}\` can't be read: ${reason}. Allow it, or set ${setting} to another folder.`;
	}
}

function missingUrl({ positionOf }: ParsedSite, { app }: Surroundings): Diagnostic {
	const hostPath = app && (getHostPath(app) ?? "/blog");
	return createDiagnostic("site-missing", SITE_FILE, positionOf("url"), describeMissingUrl(hostPath));
}

function missingSettings({ system, config, settings }: DetectedSystem, isUrlMissing: boolean): Diagnostic[] {
	const keys = [...(settings.title === undefined ? ["title"] : []), ...(isUrlMissing ? ["url"] : [])];
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
