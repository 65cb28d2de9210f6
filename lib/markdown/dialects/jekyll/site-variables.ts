import type { Site } from "@/lib/config/types";
import { parseYaml } from "@/lib/utils/yaml";

/** Returns the variables of `site` in Jekyll's templates: the settings in `_config.yml` and this blog's own. */
export function parseSiteVariables(config: string, { title, description }: Site): Record<string, unknown> {
	const values = parseYaml(config).value;
	// The blog is at the root of its host, and its URLs need no host.
	return { title, description, ...(values as Record<string, unknown> | undefined), baseurl: "", url: "" };
}
