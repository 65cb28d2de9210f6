// The kinds of lists of features, which come after the others in the navigation. Paths and names of posts depend on them.
import type { ListKind } from "@/lib/content/taxonomies/list-kinds";
import { series } from "./series/list-kind";

export const FEATURE_LIST_KINDS: readonly ListKind[] = [series];
