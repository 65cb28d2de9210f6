import type { OwnComponents } from "@/components/mdx/types";
import { ownerModules } from "@/components/owner-code/modules";
import { guard } from "./guard";

export const ownPageComponents: OwnComponents = {
	page: Object.fromEntries(Object.entries(ownerModules.components).map(([tag, entry]) => [tag, guard(entry)])),
};
