import type { OwnerModules } from "./types";

/**
 * The owner's code. Builds and `next dev` replace this module by one that imports it
 * (`lib/next/owner-code/generate.ts`). Import it as `@/components/owner-code/modules`, the name of the alias.
 */
export const ownerModules: OwnerModules = { components: {}, slots: {}, replacements: {} };
