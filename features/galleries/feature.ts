import type { Feature } from "@/features/feature";
import { gallery } from "./gallery";

export const galleries: Feature = { name: "galleries", components: { Gallery: gallery } };
