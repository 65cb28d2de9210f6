import type { Output } from "@/lib/blog/output";
import { indexNow } from "./index-now/output";

/** The files that features make beside pages. They are apart from the rest, as pages load nothing of them. */
export const FEATURE_OUTPUTS: readonly Output[] = [indexNow];
