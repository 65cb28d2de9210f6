// Compiled apart from the proxy of the development server, whose own code is only compiled at the first request.

import type { OwnerPath } from "@/lib/outputs/static-files/owner-header";
import { findOwnerPath as find } from "@/lib/outputs/static-files/owner-path";
import { getBlog } from "./get-blog";

/** Finds out what the owner has at a path of this process's blog at the moment. */
export function findOwnerPath(path: string): Promise<OwnerPath | undefined> {
	return find(getBlog(), path);
}
