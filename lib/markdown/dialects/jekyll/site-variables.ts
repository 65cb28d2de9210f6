import { getSite } from "@/lib/config/load";
import { readTextFile } from "@/lib/content/source/files";
import { once } from "@/lib/utils/memoize";
import { parseYaml } from "@/lib/utils/yaml";

/** What Jekyll's templates know of the site: the settings of its `_config.yml`, and ours. */
export const getSiteVariables = once("values of templates", async (): Promise<Record<string, unknown>> => {
	const [{ title, description }, config] = await Promise.all([getSite(), readTextFile("_config.yml")]);
	const values = parseYaml(config).value;
	// Posts stand at the root, and addresses without a host are those of this blog.
	return { title, description, ...(values as Record<string, unknown> | undefined), baseurl: "", url: "" };
});
