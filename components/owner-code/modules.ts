import type { OwnerModules } from "./guard";

/**
 * The owner's code. A blog that has some replaces this module by one that imports it
 * (`lib/next/owner-code/generate.ts`). Import it as `@/components/owner-code/modules`, the name of the alias.
 */
export const ownerModules: OwnerModules = { components: {}, slots: {}, replacements: {}, imports: {} };
