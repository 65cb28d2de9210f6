import { isExport } from "@/lib/utils/environment";

/** The address of a page that isn't there. */
export const NO_PAGE = "__none";

/** The parameters of a route's pages; an export wants one at least, so there a route without any makes `none`, which the export takes out again. */
export function staticParams<Params>(all: Params[], none: Params): Params[] {
	return all.length > 0 || !isExport ? all : [none];
}
