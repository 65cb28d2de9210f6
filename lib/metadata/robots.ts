import type { Metadata } from "next";
import { isPreview } from "@/lib/utils/environment";

/** What robots are told of a page: nothing of one that they may list; a preview lists none, as the blog itself has it. */
export function getRobots(isListed: boolean): Pick<Metadata, "robots"> {
	return isListed && !isPreview ? {} : { robots: { index: false } };
}
