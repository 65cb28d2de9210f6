import { createHash } from "node:crypto";
import type { Site } from "@/lib/config/site";
import type { Project } from "@/lib/content/source/layout";
import type { TemplateFiles } from "@/lib/content/source/template-files";
import { isRecord } from "@/lib/utils/collections";
import { parseYaml } from "@/lib/utils/yaml";

export interface SiteTemplates extends Omit<TemplateFiles, "diagnostics"> {
	system?: TemplateSystem | undefined;
	siteVariables: Record<string, unknown>;
	params?: Record<string, unknown> | undefined;
	/** The hash of all other properties, for cache keys. */
	version: string;
}

const TEMPLATE_SYSTEMS = ["Jekyll", "Eleventy"] as const;
export type TemplateSystem = (typeof TEMPLATE_SYSTEMS)[number];

/** Collects the data of templates from the text of `_config.yml` (`config`), this blog's settings and the files for templates. */
export function createSiteTemplates(
	{ system: systemName, params }: Pick<Project, "system" | "params">,
	config: string,
	{ title, description }: Site,
	{ includes, data: dataFiles }: Pick<TemplateFiles, "includes" | "data">,
): SiteTemplates {
	const system = TEMPLATE_SYSTEMS.find((name) => name === systemName);
	const values = parseYaml(config).value;
	const data = isRecord(dataFiles.site) ? dataFiles.site : {};
	// The blog is at the root of its host, and its URLs need no host.
	const siteVariables = { title, description, ...data, ...(isRecord(values) ? values : {}), baseurl: "", url: "" };
	const contents = { system, siteVariables, params, includes, data: dataFiles };
	return { ...contents, version: createHash("sha256").update(JSON.stringify(contents)).digest("hex") };
}
