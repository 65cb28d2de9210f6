import { createHash } from "node:crypto";
import { isRecord } from "@/lib/utils/collections";
import { parseYaml } from "@/lib/utils/yaml";
import type { Dialect, Folder, TemplateData } from "@/packages/migrate/src/adapter-types";
import type { SiteDetails } from "@/packages/migrate/src/types";
import { readTemplateFiles, type TemplateFiles } from "./template-files";

const TEMPLATE_SYSTEMS = ["Jekyll", "Eleventy", "Hexo"] as const;
export type TemplateSystem = (typeof TEMPLATE_SYSTEMS)[number];

/** What templates can show of a site. */
export interface SiteData extends TemplateData, Omit<TemplateFiles, "diagnostics"> {
	system?: TemplateSystem | undefined;
	siteVariables: Record<string, unknown>;
	/** The parameters of a site of Hugo. */
	params?: Record<string, unknown> | undefined;
}

/** Collects the data of templates from Jekyll's settings, those of the blog, and the files of the site. */
export const readTemplateData: Dialect["readTemplateData"] = async (project, folder, { title, description }) => {
	const system = TEMPLATE_SYSTEMS.find((name) => name === project.system);
	// Only the detectors of this package make such details.
	const { params, ...folders } = (project.details ?? {}) as SiteDetails;
	const { includes, data, diagnostics } = readTemplateFiles(folder, folders);
	const ofSite = isRecord(data.site) ? data.site : {};
	// The blog is at the root of its host, and its URLs need no host.
	const siteVariables = { title, description, ...ofSite, ...readConfig(folder, project.config), baseurl: "", url: "" };
	const contents = { system, siteVariables, params, includes, data };
	const version = createHash("sha256").update(JSON.stringify(contents)).digest("hex");
	return { data: { ...contents, version } satisfies SiteData, diagnostics };
};

function readConfig(folder: Folder, config = "_config.yml"): Record<string, unknown> {
	// Errors of the file are reported where the site is detected.
	const { value } = /_config\.ya?ml$/.test(config) ? parseYaml(folder.reportingTo(() => {}).read(config)) : {};
	return isRecord(value) ? value : {};
}
