import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { FILE_START } from "@/lib/utils/position";
import type { Folder } from "./folder";

/** The package that reads sites and syntax of other systems. */
export const ADAPTER_PACKAGE = "quire-migrate";

/** The settings files of other systems. */
const MARKERS: readonly (readonly [system: string, file: RegExp, folder?: string])[] = [
	["Docusaurus", /^docusaurus\.config\.[cm]?[jt]s$/],
	["Hexo", /^_config\.ya?ml$/, "scaffolds"],
	["Jekyll", /^_config\.(?:ya?ml|toml)$/],
	["Gatsby", /^gatsby-config\.[cm]?[jt]s$/],
	["Astro", /^astro\.config\.[cm]?[jt]s$/],
	["Zola", /^zola\.toml$/],
	["Eleventy", /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/],
	["Next.js", /^next\.config\.[cm]?[jt]s$/],
	["Hugo", /^hugo\.(?:toml|ya?ml|json)$/],
	["Hugo or Zola", /^config\.(?:toml|ya?ml|json)$/, "content"],
];

/** Looks for the settings file of another system at the top of a folder. */
export function findOtherSystem(folder: Folder): { system: string; config: string } | undefined {
	const names = folder.names("");
	for (const [system, file, below] of MARKERS) {
		const config = names.find((name) => file.test(name));
		if (config !== undefined && (below === undefined || names.includes(below))) return { system, config };
	}
	return undefined;
}

export function describeMissingPackage({ system, config }: { system: string; config: string }): Diagnostic {
	const message = `This looks like a site of ${system}, which the package \`${ADAPTER_PACKAGE}\` reads. Install it with \`npm install ${ADAPTER_PACKAGE}\`. Until then, only the folders \`posts\`, \`drafts\` and \`pages\` are read.`;
	return createDiagnostic("package-missing", config, FILE_START, message);
}
