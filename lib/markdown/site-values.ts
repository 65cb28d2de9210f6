import { readSource } from "@/lib/content/files";
import { parseYaml } from "@/lib/data/yaml";
import { once } from "@/lib/memo";
import { getSite } from "@/lib/site";

/** What Jekyll's templates know of the site: the settings of its `_config.yml`, and ours. */
export const getSiteValues = once("values of templates", async (): Promise<Record<string, unknown>> => {
	const [{ title, description }, config] = await Promise.all([getSite(), readSource("_config.yml")]);
	const values = parseYaml(config).value;
	// Posts stand at the root, and addresses without a host are those of this blog.
	return { title, description, ...(values as Record<string, unknown> | undefined), baseurl: "", url: "" };
});
