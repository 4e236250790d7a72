import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../source/me.ts';
import { isStaff } from './menu.ts';
import { latest } from './programme/address.ts';

/** The start page of whoever works in a programme is its overview; that of an administrator is units and people. */
export function Start(): ReactNode {
  if (!isStaff(useMe())) return <Navigate to="/units" replace />;
  return <Navigate to="/programmes/$programme/overview" params={{ programme: latest }} replace />;
}
