import { pathToFileURL } from "node:url";

/** Imports a module by its absolute path. In Next's bundles, Node.js imports it as it is. */
export function importFile(file: string): Promise<Record<string, unknown>> {
	return import(/* turbopackIgnore: true */ pathToFileURL(file).href);
}
