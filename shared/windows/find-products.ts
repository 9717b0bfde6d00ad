import { consumerProducts } from './consumer-products.ts';
import { managedProducts } from './managed-products.ts';
import type { KnownProduct } from './security-product.ts';

/** Every product that is known, those of companies first: where both fit, the administrators decide. */
export const knownProducts: readonly KnownProduct[] = [...managedProducts, ...consumerProducts];

/** The product that a name in Security Center stands for. */
export function productNamed(name: string): KnownProduct | undefined {
  const lower = name.toLowerCase();
  return knownProducts.find(({ names }) => names.some((part) => lower.includes(part)));
}

/** Products of which a service is installed. */
export function productsWithServices(services: readonly string[]): readonly KnownProduct[] {
  const installed = new Set(services.map((service) => service.toLowerCase()));
  return knownProducts.filter((product) => product.services.some((service) => installed.has(service)));
}

/** The product whose HTTPS scan signs as this issuer. */
export function productSigning(issuer: string): KnownProduct | undefined {
  const lower = issuer.toLowerCase();
  return knownProducts.find(({ issuers }) => issuers.some((part) => lower.includes(part)));
}

/** A known product by its id. */
export function productById(id: string): KnownProduct | undefined {
  return knownProducts.find((product) => product.id === id);
}
