import type { Feature } from "@/features/feature";
import { script } from "./script";

export const analytics: Feature = { name: "analytics", script };
