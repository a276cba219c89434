// Made by `npm run api` from the program; changes here are lost.

export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server can do its work */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HealthOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as staff; the answer sets the cookie, then `GET /me` says who you are */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SessionIn"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        /** Sign this device out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own devices */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DevicesOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign one of your own devices out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    device_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clinic you work at */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClinicOut"];
                    };
                };
                /** @description You have it already. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the clinic's name, phone, hours, zone or language */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClinicIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClinicOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who works or worked here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffListOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a person's work here: their sessions end at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    staff_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children of the clinic, or those whose team you are on */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    scope?: "mine" | "clinic";
                    q?: string;
                    archived?: "no" | "yes";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildrenOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        /** Add a child; you join its team */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChildIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        /** A child; what only the team may know is null for others */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildOut"];
                    };
                };
                /** @description You have it already. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known of a child */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChildChangesIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/children/{child_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Put a child away from the lists; nothing is deleted */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        post?: never;
        /** Take a child out of the archive */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/team/me": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Join the child's team; it is audited */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        post?: never;
        /** Leave the child's team */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/flags/{flag}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
                flag: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Set a flag that exercises must respect */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                    flag: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FlagIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        post?: never;
        /** Take a flag away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                    flag: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/levels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note a level, with who rated it and when */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LevelIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/caregivers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        /** Who follows the plan, and on which phones */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaregiversOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/caregivers/{caregiver_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
                caregiver_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a caregiver's access to this child; the phone lives on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                    caregiver_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/caregivers/me": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Leave the child's plan */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/devices/{phone_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
                phone_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a family's phone out of this clinic */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                    phone_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations for your children; for an admin, all */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    child_id?: string;
                    state?: "open" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationsOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        /** Invite a caregiver of a child, or staff; the code and the link are shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InvitationIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewInvitationOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back: its code stops working */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    invitation_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a code is for, before anybody has joined */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LookOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join with a code: the answer sets the cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RedeemIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who this device stands for: a family's children, or a member of the staff */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeOut"];
                    };
                };
                /** @description You have it already. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mend your own name, who you are to a child, or what the child looks like */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/devices/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code, good for ten minutes, that takes this phone's children to another phone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeviceCodeOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pictures/{picture}.svg": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                picture: string;
            };
            cookie?: never;
        };
        /** A picture that an exercise or a plan names, on a side and in a look; it never changes */
        get: {
            parameters: {
                query?: {
                    /** @description none: as it was drawn. */
                    side?: "left" | "right" | "none";
                    /** @description Words of `GET /looks` with dots between, each left out where it is the usual one. */
                    look?: string;
                    /** @description print: large dark things are lighter, people stay as they are. */
                    palette?: "screen" | "print";
                };
                header?: never;
                path: {
                    picture: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": string;
                    };
                };
                /** @description You have it already. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a child can look like in the pictures */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LooksOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exercises by words and by facets, the nearest first, with counts to choose from */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description Words; the beginning of a word is enough. */
                    q?: string;
                    discipline?: "OT" | "PT";
                    kind?: "exercise" | "daily-act" | "game" | "calm" | "education";
                    skill?: string;
                    position?: string;
                    equipment?: string;
                    occupation?: string;
                    /** @description Months. */
                    age?: number;
                    /** @description At most so many. */
                    minutes?: number;
                    moment?: "wake-up" | "breakfast" | "way-to-school" | "after-school" | "play" | "bath" | "bedtime" | "any-time";
                    gmfcs?: "I" | "II" | "III" | "IV" | "V";
                    macs?: "I" | "II" | "III" | "IV" | "V";
                    facets?: "yes" | "no";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExercisesOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises/{exercise_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exercise_id: string;
            };
            cookie?: never;
        };
        /** An exercise with every word of it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    exercise_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExerciseOut"];
                    };
                };
                /** @description You have it already. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What exercises can train; a group has no parent */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SkillsOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a therapist may know of a child that exercises mind */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FlagsOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/routine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        /** A child's routine; version 0 has no items */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoutineOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        /** Publish the whole routine as its next version */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RoutineIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoutineOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/routine/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the plan; publishing again opens it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndIn"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/routine/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        /** Who published when and why, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VersionsOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/routine/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
                version: number;
            };
            cookie?: never;
        };
        /** The routine as it was in a version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoutineOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/routine/versions/{version}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
                version: number;
            };
            cookie?: never;
        };
        /** What a version changed, since the one before it or since another */
        get: {
            parameters: {
                query?: {
                    /** @description The one before. */
                    since?: number;
                };
                header?: never;
                path: {
                    child_id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DifferenceOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        /** The plan that the family follows, with all its words */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanOut"];
                    };
                };
                /** @description You have it already. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what was ticked, get what others ticked; each event has its own answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SyncIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SyncOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/day/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
                date: string;
            };
            cookie?: never;
        };
        /** What is asked of a child on a day, and what stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    child_id: string;
                    date: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DayOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        /** The child's log as it came, the last first; undone ones too */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventsOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/children/{child_id}/adherence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                child_id: string;
            };
            cookie?: never;
        };
        /** Exactly what was logged, by item, by day and by caregiver */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    child_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdherenceOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your children with their last days */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseloadOut"];
                    };
                };
                /** @description A problem: what happened and what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["ProblemOut"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        PaginationMetadata: {
            /** @description Total number of items. */
            total?: number;
            /** @description Total number of pages. */
            total_pages?: number;
            /** @description First available page number. */
            first_page?: number;
            /** @description Last available page number. */
            last_page?: number;
            /** @description Current page number. */
            page?: number;
            /** @description Previous page number. */
            previous_page?: number;
            /** @description Next page number. */
            next_page?: number;
        };
        HealthOut: {
            /** @enum {string} */
            status: "ok";
            /** @enum {string} */
            database: "ok";
            version: string;
        };
        ProblemOut: {
            type: string;
            title: string;
            status: number;
            detail: string;
            errors?: {
                [key: string]: string[];
            };
        } & {
            [key: string]: unknown;
        };
        SessionIn: {
            email: string;
            password: string;
            clinic_id?: number;
            /** @default  */
            device_name: string;
        };
        DeviceOut: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            side: "home" | "work";
            /** Format: date-time */
            made: string;
            /** Format: date-time */
            last_used: string;
            /** @description Whether this request came from it. */
            this: boolean;
        };
        DevicesOut: {
            items: components["schemas"]["DeviceOut"][];
            next: string | null;
        };
        ClinicOut: {
            id: number;
            name: string;
            phone: string;
            hours: string;
            zone: string;
            language: string;
            demo: boolean;
            library_version: number;
        };
        ClinicIn: {
            name?: string;
            phone?: string;
            hours?: string;
            /** @enum {string} */
            zone?: "Africa/Abidjan" | "Africa/Accra" | "Africa/Addis_Ababa" | "Africa/Algiers" | "Africa/Asmara" | "Africa/Asmera" | "Africa/Bamako" | "Africa/Bangui" | "Africa/Banjul" | "Africa/Bissau" | "Africa/Blantyre" | "Africa/Brazzaville" | "Africa/Bujumbura" | "Africa/Cairo" | "Africa/Casablanca" | "Africa/Ceuta" | "Africa/Conakry" | "Africa/Dakar" | "Africa/Dar_es_Salaam" | "Africa/Djibouti" | "Africa/Douala" | "Africa/El_Aaiun" | "Africa/Freetown" | "Africa/Gaborone" | "Africa/Harare" | "Africa/Johannesburg" | "Africa/Juba" | "Africa/Kampala" | "Africa/Khartoum" | "Africa/Kigali" | "Africa/Kinshasa" | "Africa/Lagos" | "Africa/Libreville" | "Africa/Lome" | "Africa/Luanda" | "Africa/Lubumbashi" | "Africa/Lusaka" | "Africa/Malabo" | "Africa/Maputo" | "Africa/Maseru" | "Africa/Mbabane" | "Africa/Mogadishu" | "Africa/Monrovia" | "Africa/Nairobi" | "Africa/Ndjamena" | "Africa/Niamey" | "Africa/Nouakchott" | "Africa/Ouagadougou" | "Africa/Porto-Novo" | "Africa/Sao_Tome" | "Africa/Timbuktu" | "Africa/Tripoli" | "Africa/Tunis" | "Africa/Windhoek" | "America/Adak" | "America/Anchorage" | "America/Anguilla" | "America/Antigua" | "America/Araguaina" | "America/Argentina/Buenos_Aires" | "America/Argentina/Catamarca" | "America/Argentina/ComodRivadavia" | "America/Argentina/Cordoba" | "America/Argentina/Jujuy" | "America/Argentina/La_Rioja" | "America/Argentina/Mendoza" | "America/Argentina/Rio_Gallegos" | "America/Argentina/Salta" | "America/Argentina/San_Juan" | "America/Argentina/San_Luis" | "America/Argentina/Tucuman" | "America/Argentina/Ushuaia" | "America/Aruba" | "America/Asuncion" | "America/Atikokan" | "America/Atka" | "America/Bahia" | "America/Bahia_Banderas" | "America/Barbados" | "America/Belem" | "America/Belize" | "America/Blanc-Sablon" | "America/Boa_Vista" | "America/Bogota" | "America/Boise" | "America/Buenos_Aires" | "America/Cambridge_Bay" | "America/Campo_Grande" | "America/Cancun" | "America/Caracas" | "America/Catamarca" | "America/Cayenne" | "America/Cayman" | "America/Chicago" | "America/Chihuahua" | "America/Ciudad_Juarez" | "America/Coral_Harbour" | "America/Cordoba" | "America/Costa_Rica" | "America/Coyhaique" | "America/Creston" | "America/Cuiaba" | "America/Curacao" | "America/Danmarkshavn" | "America/Dawson" | "America/Dawson_Creek" | "America/Denver" | "America/Detroit" | "America/Dominica" | "America/Edmonton" | "America/Eirunepe" | "America/El_Salvador" | "America/Ensenada" | "America/Fort_Nelson" | "America/Fort_Wayne" | "America/Fortaleza" | "America/Glace_Bay" | "America/Godthab" | "America/Goose_Bay" | "America/Grand_Turk" | "America/Grenada" | "America/Guadeloupe" | "America/Guatemala" | "America/Guayaquil" | "America/Guyana" | "America/Halifax" | "America/Havana" | "America/Hermosillo" | "America/Indiana/Indianapolis" | "America/Indiana/Knox" | "America/Indiana/Marengo" | "America/Indiana/Petersburg" | "America/Indiana/Tell_City" | "America/Indiana/Vevay" | "America/Indiana/Vincennes" | "America/Indiana/Winamac" | "America/Indianapolis" | "America/Inuvik" | "America/Iqaluit" | "America/Jamaica" | "America/Jujuy" | "America/Juneau" | "America/Kentucky/Louisville" | "America/Kentucky/Monticello" | "America/Knox_IN" | "America/Kralendijk" | "America/La_Paz" | "America/Lima" | "America/Los_Angeles" | "America/Louisville" | "America/Lower_Princes" | "America/Maceio" | "America/Managua" | "America/Manaus" | "America/Marigot" | "America/Martinique" | "America/Matamoros" | "America/Mazatlan" | "America/Mendoza" | "America/Menominee" | "America/Merida" | "America/Metlakatla" | "America/Mexico_City" | "America/Miquelon" | "America/Moncton" | "America/Monterrey" | "America/Montevideo" | "America/Montreal" | "America/Montserrat" | "America/Nassau" | "America/New_York" | "America/Nipigon" | "America/Nome" | "America/Noronha" | "America/North_Dakota/Beulah" | "America/North_Dakota/Center" | "America/North_Dakota/New_Salem" | "America/Nuuk" | "America/Ojinaga" | "America/Panama" | "America/Pangnirtung" | "America/Paramaribo" | "America/Phoenix" | "America/Port-au-Prince" | "America/Port_of_Spain" | "America/Porto_Acre" | "America/Porto_Velho" | "America/Puerto_Rico" | "America/Punta_Arenas" | "America/Rainy_River" | "America/Rankin_Inlet" | "America/Recife" | "America/Regina" | "America/Resolute" | "America/Rio_Branco" | "America/Rosario" | "America/Santa_Isabel" | "America/Santarem" | "America/Santiago" | "America/Santo_Domingo" | "America/Sao_Paulo" | "America/Scoresbysund" | "America/Shiprock" | "America/Sitka" | "America/St_Barthelemy" | "America/St_Johns" | "America/St_Kitts" | "America/St_Lucia" | "America/St_Thomas" | "America/St_Vincent" | "America/Swift_Current" | "America/Tegucigalpa" | "America/Thule" | "America/Thunder_Bay" | "America/Tijuana" | "America/Toronto" | "America/Tortola" | "America/Vancouver" | "America/Virgin" | "America/Whitehorse" | "America/Winnipeg" | "America/Yakutat" | "America/Yellowknife" | "Antarctica/Casey" | "Antarctica/Davis" | "Antarctica/DumontDUrville" | "Antarctica/Macquarie" | "Antarctica/Mawson" | "Antarctica/McMurdo" | "Antarctica/Palmer" | "Antarctica/Rothera" | "Antarctica/South_Pole" | "Antarctica/Syowa" | "Antarctica/Troll" | "Antarctica/Vostok" | "Arctic/Longyearbyen" | "Asia/Aden" | "Asia/Almaty" | "Asia/Amman" | "Asia/Anadyr" | "Asia/Aqtau" | "Asia/Aqtobe" | "Asia/Ashgabat" | "Asia/Ashkhabad" | "Asia/Atyrau" | "Asia/Baghdad" | "Asia/Bahrain" | "Asia/Baku" | "Asia/Bangkok" | "Asia/Barnaul" | "Asia/Beirut" | "Asia/Bishkek" | "Asia/Brunei" | "Asia/Calcutta" | "Asia/Chita" | "Asia/Choibalsan" | "Asia/Chongqing" | "Asia/Chungking" | "Asia/Colombo" | "Asia/Dacca" | "Asia/Damascus" | "Asia/Dhaka" | "Asia/Dili" | "Asia/Dubai" | "Asia/Dushanbe" | "Asia/Famagusta" | "Asia/Gaza" | "Asia/Harbin" | "Asia/Hebron" | "Asia/Ho_Chi_Minh" | "Asia/Hong_Kong" | "Asia/Hovd" | "Asia/Irkutsk" | "Asia/Istanbul" | "Asia/Jakarta" | "Asia/Jayapura" | "Asia/Jerusalem" | "Asia/Kabul" | "Asia/Kamchatka" | "Asia/Karachi" | "Asia/Kashgar" | "Asia/Kathmandu" | "Asia/Katmandu" | "Asia/Khandyga" | "Asia/Kolkata" | "Asia/Krasnoyarsk" | "Asia/Kuala_Lumpur" | "Asia/Kuching" | "Asia/Kuwait" | "Asia/Macao" | "Asia/Macau" | "Asia/Magadan" | "Asia/Makassar" | "Asia/Manila" | "Asia/Muscat" | "Asia/Nicosia" | "Asia/Novokuznetsk" | "Asia/Novosibirsk" | "Asia/Omsk" | "Asia/Oral" | "Asia/Phnom_Penh" | "Asia/Pontianak" | "Asia/Pyongyang" | "Asia/Qatar" | "Asia/Qostanay" | "Asia/Qyzylorda" | "Asia/Rangoon" | "Asia/Riyadh" | "Asia/Saigon" | "Asia/Sakhalin" | "Asia/Samarkand" | "Asia/Seoul" | "Asia/Shanghai" | "Asia/Singapore" | "Asia/Srednekolymsk" | "Asia/Taipei" | "Asia/Tashkent" | "Asia/Tbilisi" | "Asia/Tehran" | "Asia/Tel_Aviv" | "Asia/Thimbu" | "Asia/Thimphu" | "Asia/Tokyo" | "Asia/Tomsk" | "Asia/Ujung_Pandang" | "Asia/Ulaanbaatar" | "Asia/Ulan_Bator" | "Asia/Urumqi" | "Asia/Ust-Nera" | "Asia/Vientiane" | "Asia/Vladivostok" | "Asia/Yakutsk" | "Asia/Yangon" | "Asia/Yekaterinburg" | "Asia/Yerevan" | "Atlantic/Azores" | "Atlantic/Bermuda" | "Atlantic/Canary" | "Atlantic/Cape_Verde" | "Atlantic/Faeroe" | "Atlantic/Faroe" | "Atlantic/Jan_Mayen" | "Atlantic/Madeira" | "Atlantic/Reykjavik" | "Atlantic/South_Georgia" | "Atlantic/St_Helena" | "Atlantic/Stanley" | "Australia/ACT" | "Australia/Adelaide" | "Australia/Brisbane" | "Australia/Broken_Hill" | "Australia/Canberra" | "Australia/Currie" | "Australia/Darwin" | "Australia/Eucla" | "Australia/Hobart" | "Australia/LHI" | "Australia/Lindeman" | "Australia/Lord_Howe" | "Australia/Melbourne" | "Australia/NSW" | "Australia/North" | "Australia/Perth" | "Australia/Queensland" | "Australia/South" | "Australia/Sydney" | "Australia/Tasmania" | "Australia/Victoria" | "Australia/West" | "Australia/Yancowinna" | "Brazil/Acre" | "Brazil/DeNoronha" | "Brazil/East" | "Brazil/West" | "CET" | "CST6CDT" | "Canada/Atlantic" | "Canada/Central" | "Canada/Eastern" | "Canada/Mountain" | "Canada/Newfoundland" | "Canada/Pacific" | "Canada/Saskatchewan" | "Canada/Yukon" | "Chile/Continental" | "Chile/EasterIsland" | "Cuba" | "EET" | "EST" | "EST5EDT" | "Egypt" | "Eire" | "Etc/GMT" | "Etc/GMT+0" | "Etc/GMT+1" | "Etc/GMT+10" | "Etc/GMT+11" | "Etc/GMT+12" | "Etc/GMT+2" | "Etc/GMT+3" | "Etc/GMT+4" | "Etc/GMT+5" | "Etc/GMT+6" | "Etc/GMT+7" | "Etc/GMT+8" | "Etc/GMT+9" | "Etc/GMT-0" | "Etc/GMT-1" | "Etc/GMT-10" | "Etc/GMT-11" | "Etc/GMT-12" | "Etc/GMT-13" | "Etc/GMT-14" | "Etc/GMT-2" | "Etc/GMT-3" | "Etc/GMT-4" | "Etc/GMT-5" | "Etc/GMT-6" | "Etc/GMT-7" | "Etc/GMT-8" | "Etc/GMT-9" | "Etc/GMT0" | "Etc/Greenwich" | "Etc/UCT" | "Etc/UTC" | "Etc/Universal" | "Etc/Zulu" | "Europe/Amsterdam" | "Europe/Andorra" | "Europe/Astrakhan" | "Europe/Athens" | "Europe/Belfast" | "Europe/Belgrade" | "Europe/Berlin" | "Europe/Bratislava" | "Europe/Brussels" | "Europe/Bucharest" | "Europe/Budapest" | "Europe/Busingen" | "Europe/Chisinau" | "Europe/Copenhagen" | "Europe/Dublin" | "Europe/Gibraltar" | "Europe/Guernsey" | "Europe/Helsinki" | "Europe/Isle_of_Man" | "Europe/Istanbul" | "Europe/Jersey" | "Europe/Kaliningrad" | "Europe/Kiev" | "Europe/Kirov" | "Europe/Kyiv" | "Europe/Lisbon" | "Europe/Ljubljana" | "Europe/London" | "Europe/Luxembourg" | "Europe/Madrid" | "Europe/Malta" | "Europe/Mariehamn" | "Europe/Minsk" | "Europe/Monaco" | "Europe/Moscow" | "Europe/Nicosia" | "Europe/Oslo" | "Europe/Paris" | "Europe/Podgorica" | "Europe/Prague" | "Europe/Riga" | "Europe/Rome" | "Europe/Samara" | "Europe/San_Marino" | "Europe/Sarajevo" | "Europe/Saratov" | "Europe/Simferopol" | "Europe/Skopje" | "Europe/Sofia" | "Europe/Stockholm" | "Europe/Tallinn" | "Europe/Tirane" | "Europe/Tiraspol" | "Europe/Ulyanovsk" | "Europe/Uzhgorod" | "Europe/Vaduz" | "Europe/Vatican" | "Europe/Vienna" | "Europe/Vilnius" | "Europe/Volgograd" | "Europe/Warsaw" | "Europe/Zagreb" | "Europe/Zaporozhye" | "Europe/Zurich" | "Factory" | "GB" | "GB-Eire" | "GMT" | "GMT+0" | "GMT-0" | "GMT0" | "Greenwich" | "HST" | "Hongkong" | "Iceland" | "Indian/Antananarivo" | "Indian/Chagos" | "Indian/Christmas" | "Indian/Cocos" | "Indian/Comoro" | "Indian/Kerguelen" | "Indian/Mahe" | "Indian/Maldives" | "Indian/Mauritius" | "Indian/Mayotte" | "Indian/Reunion" | "Iran" | "Israel" | "Jamaica" | "Japan" | "Kwajalein" | "Libya" | "MET" | "MST" | "MST7MDT" | "Mexico/BajaNorte" | "Mexico/BajaSur" | "Mexico/General" | "NZ" | "NZ-CHAT" | "Navajo" | "PRC" | "PST8PDT" | "Pacific/Apia" | "Pacific/Auckland" | "Pacific/Bougainville" | "Pacific/Chatham" | "Pacific/Chuuk" | "Pacific/Easter" | "Pacific/Efate" | "Pacific/Enderbury" | "Pacific/Fakaofo" | "Pacific/Fiji" | "Pacific/Funafuti" | "Pacific/Galapagos" | "Pacific/Gambier" | "Pacific/Guadalcanal" | "Pacific/Guam" | "Pacific/Honolulu" | "Pacific/Johnston" | "Pacific/Kanton" | "Pacific/Kiritimati" | "Pacific/Kosrae" | "Pacific/Kwajalein" | "Pacific/Majuro" | "Pacific/Marquesas" | "Pacific/Midway" | "Pacific/Nauru" | "Pacific/Niue" | "Pacific/Norfolk" | "Pacific/Noumea" | "Pacific/Pago_Pago" | "Pacific/Palau" | "Pacific/Pitcairn" | "Pacific/Pohnpei" | "Pacific/Ponape" | "Pacific/Port_Moresby" | "Pacific/Rarotonga" | "Pacific/Saipan" | "Pacific/Samoa" | "Pacific/Tahiti" | "Pacific/Tarawa" | "Pacific/Tongatapu" | "Pacific/Truk" | "Pacific/Wake" | "Pacific/Wallis" | "Pacific/Yap" | "Poland" | "Portugal" | "ROC" | "ROK" | "Singapore" | "Turkey" | "UCT" | "US/Alaska" | "US/Aleutian" | "US/Arizona" | "US/Central" | "US/East-Indiana" | "US/Eastern" | "US/Hawaii" | "US/Indiana-Starke" | "US/Michigan" | "US/Mountain" | "US/Pacific" | "US/Samoa" | "UTC" | "Universal" | "W-SU" | "WET" | "Zulu" | "localtime";
            /** @enum {string} */
            language?: "en";
        };
        StaffOut: {
            /** Format: uuid */
            person_id: string;
            name: string;
            shown_as: string;
            email: string;
            therapist: boolean;
            admin: boolean;
            /** @enum {string|null} */
            discipline: "OT" | "PT" | "SLP" | null;
            /** Format: date-time */
            ended_at: string | null;
        };
        StaffListOut: {
            items: components["schemas"]["StaffOut"][];
            next: string | null;
        };
        TeamMemberOut: {
            /** Format: uuid */
            person_id: string;
            shown_as: string;
            /** @enum {string|null} */
            discipline: "OT" | "PT" | "SLP" | null;
        };
        ChildCardOut: {
            /** Format: uuid */
            id: string;
            given_name: string;
            family_name: string;
            called: string;
            /** Format: date */
            born: string;
            age_months: number;
            look: string;
            /** @description Whether you are on the team. */
            mine: boolean;
            archived: boolean;
            team: components["schemas"]["TeamMemberOut"][];
        };
        ChildrenOut: {
            items: components["schemas"]["ChildCardOut"][];
            next: string | null;
        };
        ChildIn: {
            given_name: string;
            family_name?: string;
            called?: string;
            /** Format: date */
            born: string;
            /** @enum {string} */
            zone?: "Africa/Abidjan" | "Africa/Accra" | "Africa/Addis_Ababa" | "Africa/Algiers" | "Africa/Asmara" | "Africa/Asmera" | "Africa/Bamako" | "Africa/Bangui" | "Africa/Banjul" | "Africa/Bissau" | "Africa/Blantyre" | "Africa/Brazzaville" | "Africa/Bujumbura" | "Africa/Cairo" | "Africa/Casablanca" | "Africa/Ceuta" | "Africa/Conakry" | "Africa/Dakar" | "Africa/Dar_es_Salaam" | "Africa/Djibouti" | "Africa/Douala" | "Africa/El_Aaiun" | "Africa/Freetown" | "Africa/Gaborone" | "Africa/Harare" | "Africa/Johannesburg" | "Africa/Juba" | "Africa/Kampala" | "Africa/Khartoum" | "Africa/Kigali" | "Africa/Kinshasa" | "Africa/Lagos" | "Africa/Libreville" | "Africa/Lome" | "Africa/Luanda" | "Africa/Lubumbashi" | "Africa/Lusaka" | "Africa/Malabo" | "Africa/Maputo" | "Africa/Maseru" | "Africa/Mbabane" | "Africa/Mogadishu" | "Africa/Monrovia" | "Africa/Nairobi" | "Africa/Ndjamena" | "Africa/Niamey" | "Africa/Nouakchott" | "Africa/Ouagadougou" | "Africa/Porto-Novo" | "Africa/Sao_Tome" | "Africa/Timbuktu" | "Africa/Tripoli" | "Africa/Tunis" | "Africa/Windhoek" | "America/Adak" | "America/Anchorage" | "America/Anguilla" | "America/Antigua" | "America/Araguaina" | "America/Argentina/Buenos_Aires" | "America/Argentina/Catamarca" | "America/Argentina/ComodRivadavia" | "America/Argentina/Cordoba" | "America/Argentina/Jujuy" | "America/Argentina/La_Rioja" | "America/Argentina/Mendoza" | "America/Argentina/Rio_Gallegos" | "America/Argentina/Salta" | "America/Argentina/San_Juan" | "America/Argentina/San_Luis" | "America/Argentina/Tucuman" | "America/Argentina/Ushuaia" | "America/Aruba" | "America/Asuncion" | "America/Atikokan" | "America/Atka" | "America/Bahia" | "America/Bahia_Banderas" | "America/Barbados" | "America/Belem" | "America/Belize" | "America/Blanc-Sablon" | "America/Boa_Vista" | "America/Bogota" | "America/Boise" | "America/Buenos_Aires" | "America/Cambridge_Bay" | "America/Campo_Grande" | "America/Cancun" | "America/Caracas" | "America/Catamarca" | "America/Cayenne" | "America/Cayman" | "America/Chicago" | "America/Chihuahua" | "America/Ciudad_Juarez" | "America/Coral_Harbour" | "America/Cordoba" | "America/Costa_Rica" | "America/Coyhaique" | "America/Creston" | "America/Cuiaba" | "America/Curacao" | "America/Danmarkshavn" | "America/Dawson" | "America/Dawson_Creek" | "America/Denver" | "America/Detroit" | "America/Dominica" | "America/Edmonton" | "America/Eirunepe" | "America/El_Salvador" | "America/Ensenada" | "America/Fort_Nelson" | "America/Fort_Wayne" | "America/Fortaleza" | "America/Glace_Bay" | "America/Godthab" | "America/Goose_Bay" | "America/Grand_Turk" | "America/Grenada" | "America/Guadeloupe" | "America/Guatemala" | "America/Guayaquil" | "America/Guyana" | "America/Halifax" | "America/Havana" | "America/Hermosillo" | "America/Indiana/Indianapolis" | "America/Indiana/Knox" | "America/Indiana/Marengo" | "America/Indiana/Petersburg" | "America/Indiana/Tell_City" | "America/Indiana/Vevay" | "America/Indiana/Vincennes" | "America/Indiana/Winamac" | "America/Indianapolis" | "America/Inuvik" | "America/Iqaluit" | "America/Jamaica" | "America/Jujuy" | "America/Juneau" | "America/Kentucky/Louisville" | "America/Kentucky/Monticello" | "America/Knox_IN" | "America/Kralendijk" | "America/La_Paz" | "America/Lima" | "America/Los_Angeles" | "America/Louisville" | "America/Lower_Princes" | "America/Maceio" | "America/Managua" | "America/Manaus" | "America/Marigot" | "America/Martinique" | "America/Matamoros" | "America/Mazatlan" | "America/Mendoza" | "America/Menominee" | "America/Merida" | "America/Metlakatla" | "America/Mexico_City" | "America/Miquelon" | "America/Moncton" | "America/Monterrey" | "America/Montevideo" | "America/Montreal" | "America/Montserrat" | "America/Nassau" | "America/New_York" | "America/Nipigon" | "America/Nome" | "America/Noronha" | "America/North_Dakota/Beulah" | "America/North_Dakota/Center" | "America/North_Dakota/New_Salem" | "America/Nuuk" | "America/Ojinaga" | "America/Panama" | "America/Pangnirtung" | "America/Paramaribo" | "America/Phoenix" | "America/Port-au-Prince" | "America/Port_of_Spain" | "America/Porto_Acre" | "America/Porto_Velho" | "America/Puerto_Rico" | "America/Punta_Arenas" | "America/Rainy_River" | "America/Rankin_Inlet" | "America/Recife" | "America/Regina" | "America/Resolute" | "America/Rio_Branco" | "America/Rosario" | "America/Santa_Isabel" | "America/Santarem" | "America/Santiago" | "America/Santo_Domingo" | "America/Sao_Paulo" | "America/Scoresbysund" | "America/Shiprock" | "America/Sitka" | "America/St_Barthelemy" | "America/St_Johns" | "America/St_Kitts" | "America/St_Lucia" | "America/St_Thomas" | "America/St_Vincent" | "America/Swift_Current" | "America/Tegucigalpa" | "America/Thule" | "America/Thunder_Bay" | "America/Tijuana" | "America/Toronto" | "America/Tortola" | "America/Vancouver" | "America/Virgin" | "America/Whitehorse" | "America/Winnipeg" | "America/Yakutat" | "America/Yellowknife" | "Antarctica/Casey" | "Antarctica/Davis" | "Antarctica/DumontDUrville" | "Antarctica/Macquarie" | "Antarctica/Mawson" | "Antarctica/McMurdo" | "Antarctica/Palmer" | "Antarctica/Rothera" | "Antarctica/South_Pole" | "Antarctica/Syowa" | "Antarctica/Troll" | "Antarctica/Vostok" | "Arctic/Longyearbyen" | "Asia/Aden" | "Asia/Almaty" | "Asia/Amman" | "Asia/Anadyr" | "Asia/Aqtau" | "Asia/Aqtobe" | "Asia/Ashgabat" | "Asia/Ashkhabad" | "Asia/Atyrau" | "Asia/Baghdad" | "Asia/Bahrain" | "Asia/Baku" | "Asia/Bangkok" | "Asia/Barnaul" | "Asia/Beirut" | "Asia/Bishkek" | "Asia/Brunei" | "Asia/Calcutta" | "Asia/Chita" | "Asia/Choibalsan" | "Asia/Chongqing" | "Asia/Chungking" | "Asia/Colombo" | "Asia/Dacca" | "Asia/Damascus" | "Asia/Dhaka" | "Asia/Dili" | "Asia/Dubai" | "Asia/Dushanbe" | "Asia/Famagusta" | "Asia/Gaza" | "Asia/Harbin" | "Asia/Hebron" | "Asia/Ho_Chi_Minh" | "Asia/Hong_Kong" | "Asia/Hovd" | "Asia/Irkutsk" | "Asia/Istanbul" | "Asia/Jakarta" | "Asia/Jayapura" | "Asia/Jerusalem" | "Asia/Kabul" | "Asia/Kamchatka" | "Asia/Karachi" | "Asia/Kashgar" | "Asia/Kathmandu" | "Asia/Katmandu" | "Asia/Khandyga" | "Asia/Kolkata" | "Asia/Krasnoyarsk" | "Asia/Kuala_Lumpur" | "Asia/Kuching" | "Asia/Kuwait" | "Asia/Macao" | "Asia/Macau" | "Asia/Magadan" | "Asia/Makassar" | "Asia/Manila" | "Asia/Muscat" | "Asia/Nicosia" | "Asia/Novokuznetsk" | "Asia/Novosibirsk" | "Asia/Omsk" | "Asia/Oral" | "Asia/Phnom_Penh" | "Asia/Pontianak" | "Asia/Pyongyang" | "Asia/Qatar" | "Asia/Qostanay" | "Asia/Qyzylorda" | "Asia/Rangoon" | "Asia/Riyadh" | "Asia/Saigon" | "Asia/Sakhalin" | "Asia/Samarkand" | "Asia/Seoul" | "Asia/Shanghai" | "Asia/Singapore" | "Asia/Srednekolymsk" | "Asia/Taipei" | "Asia/Tashkent" | "Asia/Tbilisi" | "Asia/Tehran" | "Asia/Tel_Aviv" | "Asia/Thimbu" | "Asia/Thimphu" | "Asia/Tokyo" | "Asia/Tomsk" | "Asia/Ujung_Pandang" | "Asia/Ulaanbaatar" | "Asia/Ulan_Bator" | "Asia/Urumqi" | "Asia/Ust-Nera" | "Asia/Vientiane" | "Asia/Vladivostok" | "Asia/Yakutsk" | "Asia/Yangon" | "Asia/Yekaterinburg" | "Asia/Yerevan" | "Atlantic/Azores" | "Atlantic/Bermuda" | "Atlantic/Canary" | "Atlantic/Cape_Verde" | "Atlantic/Faeroe" | "Atlantic/Faroe" | "Atlantic/Jan_Mayen" | "Atlantic/Madeira" | "Atlantic/Reykjavik" | "Atlantic/South_Georgia" | "Atlantic/St_Helena" | "Atlantic/Stanley" | "Australia/ACT" | "Australia/Adelaide" | "Australia/Brisbane" | "Australia/Broken_Hill" | "Australia/Canberra" | "Australia/Currie" | "Australia/Darwin" | "Australia/Eucla" | "Australia/Hobart" | "Australia/LHI" | "Australia/Lindeman" | "Australia/Lord_Howe" | "Australia/Melbourne" | "Australia/NSW" | "Australia/North" | "Australia/Perth" | "Australia/Queensland" | "Australia/South" | "Australia/Sydney" | "Australia/Tasmania" | "Australia/Victoria" | "Australia/West" | "Australia/Yancowinna" | "Brazil/Acre" | "Brazil/DeNoronha" | "Brazil/East" | "Brazil/West" | "CET" | "CST6CDT" | "Canada/Atlantic" | "Canada/Central" | "Canada/Eastern" | "Canada/Mountain" | "Canada/Newfoundland" | "Canada/Pacific" | "Canada/Saskatchewan" | "Canada/Yukon" | "Chile/Continental" | "Chile/EasterIsland" | "Cuba" | "EET" | "EST" | "EST5EDT" | "Egypt" | "Eire" | "Etc/GMT" | "Etc/GMT+0" | "Etc/GMT+1" | "Etc/GMT+10" | "Etc/GMT+11" | "Etc/GMT+12" | "Etc/GMT+2" | "Etc/GMT+3" | "Etc/GMT+4" | "Etc/GMT+5" | "Etc/GMT+6" | "Etc/GMT+7" | "Etc/GMT+8" | "Etc/GMT+9" | "Etc/GMT-0" | "Etc/GMT-1" | "Etc/GMT-10" | "Etc/GMT-11" | "Etc/GMT-12" | "Etc/GMT-13" | "Etc/GMT-14" | "Etc/GMT-2" | "Etc/GMT-3" | "Etc/GMT-4" | "Etc/GMT-5" | "Etc/GMT-6" | "Etc/GMT-7" | "Etc/GMT-8" | "Etc/GMT-9" | "Etc/GMT0" | "Etc/Greenwich" | "Etc/UCT" | "Etc/UTC" | "Etc/Universal" | "Etc/Zulu" | "Europe/Amsterdam" | "Europe/Andorra" | "Europe/Astrakhan" | "Europe/Athens" | "Europe/Belfast" | "Europe/Belgrade" | "Europe/Berlin" | "Europe/Bratislava" | "Europe/Brussels" | "Europe/Bucharest" | "Europe/Budapest" | "Europe/Busingen" | "Europe/Chisinau" | "Europe/Copenhagen" | "Europe/Dublin" | "Europe/Gibraltar" | "Europe/Guernsey" | "Europe/Helsinki" | "Europe/Isle_of_Man" | "Europe/Istanbul" | "Europe/Jersey" | "Europe/Kaliningrad" | "Europe/Kiev" | "Europe/Kirov" | "Europe/Kyiv" | "Europe/Lisbon" | "Europe/Ljubljana" | "Europe/London" | "Europe/Luxembourg" | "Europe/Madrid" | "Europe/Malta" | "Europe/Mariehamn" | "Europe/Minsk" | "Europe/Monaco" | "Europe/Moscow" | "Europe/Nicosia" | "Europe/Oslo" | "Europe/Paris" | "Europe/Podgorica" | "Europe/Prague" | "Europe/Riga" | "Europe/Rome" | "Europe/Samara" | "Europe/San_Marino" | "Europe/Sarajevo" | "Europe/Saratov" | "Europe/Simferopol" | "Europe/Skopje" | "Europe/Sofia" | "Europe/Stockholm" | "Europe/Tallinn" | "Europe/Tirane" | "Europe/Tiraspol" | "Europe/Ulyanovsk" | "Europe/Uzhgorod" | "Europe/Vaduz" | "Europe/Vatican" | "Europe/Vienna" | "Europe/Vilnius" | "Europe/Volgograd" | "Europe/Warsaw" | "Europe/Zagreb" | "Europe/Zaporozhye" | "Europe/Zurich" | "Factory" | "GB" | "GB-Eire" | "GMT" | "GMT+0" | "GMT-0" | "GMT0" | "Greenwich" | "HST" | "Hongkong" | "Iceland" | "Indian/Antananarivo" | "Indian/Chagos" | "Indian/Christmas" | "Indian/Cocos" | "Indian/Comoro" | "Indian/Kerguelen" | "Indian/Mahe" | "Indian/Maldives" | "Indian/Mauritius" | "Indian/Mayotte" | "Indian/Reunion" | "Iran" | "Israel" | "Jamaica" | "Japan" | "Kwajalein" | "Libya" | "MET" | "MST" | "MST7MDT" | "Mexico/BajaNorte" | "Mexico/BajaSur" | "Mexico/General" | "NZ" | "NZ-CHAT" | "Navajo" | "PRC" | "PST8PDT" | "Pacific/Apia" | "Pacific/Auckland" | "Pacific/Bougainville" | "Pacific/Chatham" | "Pacific/Chuuk" | "Pacific/Easter" | "Pacific/Efate" | "Pacific/Enderbury" | "Pacific/Fakaofo" | "Pacific/Fiji" | "Pacific/Funafuti" | "Pacific/Galapagos" | "Pacific/Gambier" | "Pacific/Guadalcanal" | "Pacific/Guam" | "Pacific/Honolulu" | "Pacific/Johnston" | "Pacific/Kanton" | "Pacific/Kiritimati" | "Pacific/Kosrae" | "Pacific/Kwajalein" | "Pacific/Majuro" | "Pacific/Marquesas" | "Pacific/Midway" | "Pacific/Nauru" | "Pacific/Niue" | "Pacific/Norfolk" | "Pacific/Noumea" | "Pacific/Pago_Pago" | "Pacific/Palau" | "Pacific/Pitcairn" | "Pacific/Pohnpei" | "Pacific/Ponape" | "Pacific/Port_Moresby" | "Pacific/Rarotonga" | "Pacific/Saipan" | "Pacific/Samoa" | "Pacific/Tahiti" | "Pacific/Tarawa" | "Pacific/Tongatapu" | "Pacific/Truk" | "Pacific/Wake" | "Pacific/Wallis" | "Pacific/Yap" | "Poland" | "Portugal" | "ROC" | "ROK" | "Singapore" | "Turkey" | "UCT" | "US/Alaska" | "US/Aleutian" | "US/Arizona" | "US/Central" | "US/East-Indiana" | "US/Eastern" | "US/Hawaii" | "US/Indiana-Starke" | "US/Michigan" | "US/Mountain" | "US/Pacific" | "US/Samoa" | "UTC" | "Universal" | "W-SU" | "WET" | "Zulu" | "localtime";
            /** @enum {string} */
            language?: "en";
            /** @enum {string} */
            affected_side?: "left" | "right" | "both" | "none";
            /** @description Words of `GET /looks` with dots between, each left out where it is the usual one. */
            look?: string;
            about?: string;
            /** @enum {string} */
            share?: "careful" | "open";
            /** Format: uuid */
            id: string;
        };
        FlagOut: {
            flag: string;
            /** Format: date */
            since: string | null;
            note: string;
        };
        LevelOut: {
            scale: string;
            level: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
        };
        CareOut: {
            about: string;
            /** @enum {string} */
            share: "careful" | "open";
            /** @enum {string} */
            affected_side: "left" | "right" | "both" | "none";
            flags: components["schemas"]["FlagOut"][];
            levels: components["schemas"]["LevelOut"][];
        };
        ChildOut: {
            /** Format: uuid */
            id: string;
            given_name: string;
            family_name: string;
            called: string;
            /** Format: date */
            born: string;
            age_months: number;
            look: string;
            /** @description Whether you are on the team. */
            mine: boolean;
            archived: boolean;
            team: components["schemas"]["TeamMemberOut"][];
            zone: string;
            language: string;
            on_team: boolean;
            care: components["schemas"]["CareOut"] | null;
        };
        ChildChangesIn: {
            given_name?: string;
            family_name?: string;
            called?: string;
            /** Format: date */
            born?: string;
            /** @enum {string} */
            zone?: "Africa/Abidjan" | "Africa/Accra" | "Africa/Addis_Ababa" | "Africa/Algiers" | "Africa/Asmara" | "Africa/Asmera" | "Africa/Bamako" | "Africa/Bangui" | "Africa/Banjul" | "Africa/Bissau" | "Africa/Blantyre" | "Africa/Brazzaville" | "Africa/Bujumbura" | "Africa/Cairo" | "Africa/Casablanca" | "Africa/Ceuta" | "Africa/Conakry" | "Africa/Dakar" | "Africa/Dar_es_Salaam" | "Africa/Djibouti" | "Africa/Douala" | "Africa/El_Aaiun" | "Africa/Freetown" | "Africa/Gaborone" | "Africa/Harare" | "Africa/Johannesburg" | "Africa/Juba" | "Africa/Kampala" | "Africa/Khartoum" | "Africa/Kigali" | "Africa/Kinshasa" | "Africa/Lagos" | "Africa/Libreville" | "Africa/Lome" | "Africa/Luanda" | "Africa/Lubumbashi" | "Africa/Lusaka" | "Africa/Malabo" | "Africa/Maputo" | "Africa/Maseru" | "Africa/Mbabane" | "Africa/Mogadishu" | "Africa/Monrovia" | "Africa/Nairobi" | "Africa/Ndjamena" | "Africa/Niamey" | "Africa/Nouakchott" | "Africa/Ouagadougou" | "Africa/Porto-Novo" | "Africa/Sao_Tome" | "Africa/Timbuktu" | "Africa/Tripoli" | "Africa/Tunis" | "Africa/Windhoek" | "America/Adak" | "America/Anchorage" | "America/Anguilla" | "America/Antigua" | "America/Araguaina" | "America/Argentina/Buenos_Aires" | "America/Argentina/Catamarca" | "America/Argentina/ComodRivadavia" | "America/Argentina/Cordoba" | "America/Argentina/Jujuy" | "America/Argentina/La_Rioja" | "America/Argentina/Mendoza" | "America/Argentina/Rio_Gallegos" | "America/Argentina/Salta" | "America/Argentina/San_Juan" | "America/Argentina/San_Luis" | "America/Argentina/Tucuman" | "America/Argentina/Ushuaia" | "America/Aruba" | "America/Asuncion" | "America/Atikokan" | "America/Atka" | "America/Bahia" | "America/Bahia_Banderas" | "America/Barbados" | "America/Belem" | "America/Belize" | "America/Blanc-Sablon" | "America/Boa_Vista" | "America/Bogota" | "America/Boise" | "America/Buenos_Aires" | "America/Cambridge_Bay" | "America/Campo_Grande" | "America/Cancun" | "America/Caracas" | "America/Catamarca" | "America/Cayenne" | "America/Cayman" | "America/Chicago" | "America/Chihuahua" | "America/Ciudad_Juarez" | "America/Coral_Harbour" | "America/Cordoba" | "America/Costa_Rica" | "America/Coyhaique" | "America/Creston" | "America/Cuiaba" | "America/Curacao" | "America/Danmarkshavn" | "America/Dawson" | "America/Dawson_Creek" | "America/Denver" | "America/Detroit" | "America/Dominica" | "America/Edmonton" | "America/Eirunepe" | "America/El_Salvador" | "America/Ensenada" | "America/Fort_Nelson" | "America/Fort_Wayne" | "America/Fortaleza" | "America/Glace_Bay" | "America/Godthab" | "America/Goose_Bay" | "America/Grand_Turk" | "America/Grenada" | "America/Guadeloupe" | "America/Guatemala" | "America/Guayaquil" | "America/Guyana" | "America/Halifax" | "America/Havana" | "America/Hermosillo" | "America/Indiana/Indianapolis" | "America/Indiana/Knox" | "America/Indiana/Marengo" | "America/Indiana/Petersburg" | "America/Indiana/Tell_City" | "America/Indiana/Vevay" | "America/Indiana/Vincennes" | "America/Indiana/Winamac" | "America/Indianapolis" | "America/Inuvik" | "America/Iqaluit" | "America/Jamaica" | "America/Jujuy" | "America/Juneau" | "America/Kentucky/Louisville" | "America/Kentucky/Monticello" | "America/Knox_IN" | "America/Kralendijk" | "America/La_Paz" | "America/Lima" | "America/Los_Angeles" | "America/Louisville" | "America/Lower_Princes" | "America/Maceio" | "America/Managua" | "America/Manaus" | "America/Marigot" | "America/Martinique" | "America/Matamoros" | "America/Mazatlan" | "America/Mendoza" | "America/Menominee" | "America/Merida" | "America/Metlakatla" | "America/Mexico_City" | "America/Miquelon" | "America/Moncton" | "America/Monterrey" | "America/Montevideo" | "America/Montreal" | "America/Montserrat" | "America/Nassau" | "America/New_York" | "America/Nipigon" | "America/Nome" | "America/Noronha" | "America/North_Dakota/Beulah" | "America/North_Dakota/Center" | "America/North_Dakota/New_Salem" | "America/Nuuk" | "America/Ojinaga" | "America/Panama" | "America/Pangnirtung" | "America/Paramaribo" | "America/Phoenix" | "America/Port-au-Prince" | "America/Port_of_Spain" | "America/Porto_Acre" | "America/Porto_Velho" | "America/Puerto_Rico" | "America/Punta_Arenas" | "America/Rainy_River" | "America/Rankin_Inlet" | "America/Recife" | "America/Regina" | "America/Resolute" | "America/Rio_Branco" | "America/Rosario" | "America/Santa_Isabel" | "America/Santarem" | "America/Santiago" | "America/Santo_Domingo" | "America/Sao_Paulo" | "America/Scoresbysund" | "America/Shiprock" | "America/Sitka" | "America/St_Barthelemy" | "America/St_Johns" | "America/St_Kitts" | "America/St_Lucia" | "America/St_Thomas" | "America/St_Vincent" | "America/Swift_Current" | "America/Tegucigalpa" | "America/Thule" | "America/Thunder_Bay" | "America/Tijuana" | "America/Toronto" | "America/Tortola" | "America/Vancouver" | "America/Virgin" | "America/Whitehorse" | "America/Winnipeg" | "America/Yakutat" | "America/Yellowknife" | "Antarctica/Casey" | "Antarctica/Davis" | "Antarctica/DumontDUrville" | "Antarctica/Macquarie" | "Antarctica/Mawson" | "Antarctica/McMurdo" | "Antarctica/Palmer" | "Antarctica/Rothera" | "Antarctica/South_Pole" | "Antarctica/Syowa" | "Antarctica/Troll" | "Antarctica/Vostok" | "Arctic/Longyearbyen" | "Asia/Aden" | "Asia/Almaty" | "Asia/Amman" | "Asia/Anadyr" | "Asia/Aqtau" | "Asia/Aqtobe" | "Asia/Ashgabat" | "Asia/Ashkhabad" | "Asia/Atyrau" | "Asia/Baghdad" | "Asia/Bahrain" | "Asia/Baku" | "Asia/Bangkok" | "Asia/Barnaul" | "Asia/Beirut" | "Asia/Bishkek" | "Asia/Brunei" | "Asia/Calcutta" | "Asia/Chita" | "Asia/Choibalsan" | "Asia/Chongqing" | "Asia/Chungking" | "Asia/Colombo" | "Asia/Dacca" | "Asia/Damascus" | "Asia/Dhaka" | "Asia/Dili" | "Asia/Dubai" | "Asia/Dushanbe" | "Asia/Famagusta" | "Asia/Gaza" | "Asia/Harbin" | "Asia/Hebron" | "Asia/Ho_Chi_Minh" | "Asia/Hong_Kong" | "Asia/Hovd" | "Asia/Irkutsk" | "Asia/Istanbul" | "Asia/Jakarta" | "Asia/Jayapura" | "Asia/Jerusalem" | "Asia/Kabul" | "Asia/Kamchatka" | "Asia/Karachi" | "Asia/Kashgar" | "Asia/Kathmandu" | "Asia/Katmandu" | "Asia/Khandyga" | "Asia/Kolkata" | "Asia/Krasnoyarsk" | "Asia/Kuala_Lumpur" | "Asia/Kuching" | "Asia/Kuwait" | "Asia/Macao" | "Asia/Macau" | "Asia/Magadan" | "Asia/Makassar" | "Asia/Manila" | "Asia/Muscat" | "Asia/Nicosia" | "Asia/Novokuznetsk" | "Asia/Novosibirsk" | "Asia/Omsk" | "Asia/Oral" | "Asia/Phnom_Penh" | "Asia/Pontianak" | "Asia/Pyongyang" | "Asia/Qatar" | "Asia/Qostanay" | "Asia/Qyzylorda" | "Asia/Rangoon" | "Asia/Riyadh" | "Asia/Saigon" | "Asia/Sakhalin" | "Asia/Samarkand" | "Asia/Seoul" | "Asia/Shanghai" | "Asia/Singapore" | "Asia/Srednekolymsk" | "Asia/Taipei" | "Asia/Tashkent" | "Asia/Tbilisi" | "Asia/Tehran" | "Asia/Tel_Aviv" | "Asia/Thimbu" | "Asia/Thimphu" | "Asia/Tokyo" | "Asia/Tomsk" | "Asia/Ujung_Pandang" | "Asia/Ulaanbaatar" | "Asia/Ulan_Bator" | "Asia/Urumqi" | "Asia/Ust-Nera" | "Asia/Vientiane" | "Asia/Vladivostok" | "Asia/Yakutsk" | "Asia/Yangon" | "Asia/Yekaterinburg" | "Asia/Yerevan" | "Atlantic/Azores" | "Atlantic/Bermuda" | "Atlantic/Canary" | "Atlantic/Cape_Verde" | "Atlantic/Faeroe" | "Atlantic/Faroe" | "Atlantic/Jan_Mayen" | "Atlantic/Madeira" | "Atlantic/Reykjavik" | "Atlantic/South_Georgia" | "Atlantic/St_Helena" | "Atlantic/Stanley" | "Australia/ACT" | "Australia/Adelaide" | "Australia/Brisbane" | "Australia/Broken_Hill" | "Australia/Canberra" | "Australia/Currie" | "Australia/Darwin" | "Australia/Eucla" | "Australia/Hobart" | "Australia/LHI" | "Australia/Lindeman" | "Australia/Lord_Howe" | "Australia/Melbourne" | "Australia/NSW" | "Australia/North" | "Australia/Perth" | "Australia/Queensland" | "Australia/South" | "Australia/Sydney" | "Australia/Tasmania" | "Australia/Victoria" | "Australia/West" | "Australia/Yancowinna" | "Brazil/Acre" | "Brazil/DeNoronha" | "Brazil/East" | "Brazil/West" | "CET" | "CST6CDT" | "Canada/Atlantic" | "Canada/Central" | "Canada/Eastern" | "Canada/Mountain" | "Canada/Newfoundland" | "Canada/Pacific" | "Canada/Saskatchewan" | "Canada/Yukon" | "Chile/Continental" | "Chile/EasterIsland" | "Cuba" | "EET" | "EST" | "EST5EDT" | "Egypt" | "Eire" | "Etc/GMT" | "Etc/GMT+0" | "Etc/GMT+1" | "Etc/GMT+10" | "Etc/GMT+11" | "Etc/GMT+12" | "Etc/GMT+2" | "Etc/GMT+3" | "Etc/GMT+4" | "Etc/GMT+5" | "Etc/GMT+6" | "Etc/GMT+7" | "Etc/GMT+8" | "Etc/GMT+9" | "Etc/GMT-0" | "Etc/GMT-1" | "Etc/GMT-10" | "Etc/GMT-11" | "Etc/GMT-12" | "Etc/GMT-13" | "Etc/GMT-14" | "Etc/GMT-2" | "Etc/GMT-3" | "Etc/GMT-4" | "Etc/GMT-5" | "Etc/GMT-6" | "Etc/GMT-7" | "Etc/GMT-8" | "Etc/GMT-9" | "Etc/GMT0" | "Etc/Greenwich" | "Etc/UCT" | "Etc/UTC" | "Etc/Universal" | "Etc/Zulu" | "Europe/Amsterdam" | "Europe/Andorra" | "Europe/Astrakhan" | "Europe/Athens" | "Europe/Belfast" | "Europe/Belgrade" | "Europe/Berlin" | "Europe/Bratislava" | "Europe/Brussels" | "Europe/Bucharest" | "Europe/Budapest" | "Europe/Busingen" | "Europe/Chisinau" | "Europe/Copenhagen" | "Europe/Dublin" | "Europe/Gibraltar" | "Europe/Guernsey" | "Europe/Helsinki" | "Europe/Isle_of_Man" | "Europe/Istanbul" | "Europe/Jersey" | "Europe/Kaliningrad" | "Europe/Kiev" | "Europe/Kirov" | "Europe/Kyiv" | "Europe/Lisbon" | "Europe/Ljubljana" | "Europe/London" | "Europe/Luxembourg" | "Europe/Madrid" | "Europe/Malta" | "Europe/Mariehamn" | "Europe/Minsk" | "Europe/Monaco" | "Europe/Moscow" | "Europe/Nicosia" | "Europe/Oslo" | "Europe/Paris" | "Europe/Podgorica" | "Europe/Prague" | "Europe/Riga" | "Europe/Rome" | "Europe/Samara" | "Europe/San_Marino" | "Europe/Sarajevo" | "Europe/Saratov" | "Europe/Simferopol" | "Europe/Skopje" | "Europe/Sofia" | "Europe/Stockholm" | "Europe/Tallinn" | "Europe/Tirane" | "Europe/Tiraspol" | "Europe/Ulyanovsk" | "Europe/Uzhgorod" | "Europe/Vaduz" | "Europe/Vatican" | "Europe/Vienna" | "Europe/Vilnius" | "Europe/Volgograd" | "Europe/Warsaw" | "Europe/Zagreb" | "Europe/Zaporozhye" | "Europe/Zurich" | "Factory" | "GB" | "GB-Eire" | "GMT" | "GMT+0" | "GMT-0" | "GMT0" | "Greenwich" | "HST" | "Hongkong" | "Iceland" | "Indian/Antananarivo" | "Indian/Chagos" | "Indian/Christmas" | "Indian/Cocos" | "Indian/Comoro" | "Indian/Kerguelen" | "Indian/Mahe" | "Indian/Maldives" | "Indian/Mauritius" | "Indian/Mayotte" | "Indian/Reunion" | "Iran" | "Israel" | "Jamaica" | "Japan" | "Kwajalein" | "Libya" | "MET" | "MST" | "MST7MDT" | "Mexico/BajaNorte" | "Mexico/BajaSur" | "Mexico/General" | "NZ" | "NZ-CHAT" | "Navajo" | "PRC" | "PST8PDT" | "Pacific/Apia" | "Pacific/Auckland" | "Pacific/Bougainville" | "Pacific/Chatham" | "Pacific/Chuuk" | "Pacific/Easter" | "Pacific/Efate" | "Pacific/Enderbury" | "Pacific/Fakaofo" | "Pacific/Fiji" | "Pacific/Funafuti" | "Pacific/Galapagos" | "Pacific/Gambier" | "Pacific/Guadalcanal" | "Pacific/Guam" | "Pacific/Honolulu" | "Pacific/Johnston" | "Pacific/Kanton" | "Pacific/Kiritimati" | "Pacific/Kosrae" | "Pacific/Kwajalein" | "Pacific/Majuro" | "Pacific/Marquesas" | "Pacific/Midway" | "Pacific/Nauru" | "Pacific/Niue" | "Pacific/Norfolk" | "Pacific/Noumea" | "Pacific/Pago_Pago" | "Pacific/Palau" | "Pacific/Pitcairn" | "Pacific/Pohnpei" | "Pacific/Ponape" | "Pacific/Port_Moresby" | "Pacific/Rarotonga" | "Pacific/Saipan" | "Pacific/Samoa" | "Pacific/Tahiti" | "Pacific/Tarawa" | "Pacific/Tongatapu" | "Pacific/Truk" | "Pacific/Wake" | "Pacific/Wallis" | "Pacific/Yap" | "Poland" | "Portugal" | "ROC" | "ROK" | "Singapore" | "Turkey" | "UCT" | "US/Alaska" | "US/Aleutian" | "US/Arizona" | "US/Central" | "US/East-Indiana" | "US/Eastern" | "US/Hawaii" | "US/Indiana-Starke" | "US/Michigan" | "US/Mountain" | "US/Pacific" | "US/Samoa" | "UTC" | "Universal" | "W-SU" | "WET" | "Zulu" | "localtime";
            /** @enum {string} */
            language?: "en";
            /** @enum {string} */
            affected_side?: "left" | "right" | "both" | "none";
            /** @description Words of `GET /looks` with dots between, each left out where it is the usual one. */
            look?: string;
            about?: string;
            /** @enum {string} */
            share?: "careful" | "open";
        };
        FlagIn: {
            /** Format: date */
            since?: string | null;
            note?: string;
        };
        LevelIn: {
            /** @enum {string} */
            scale: "gmfcs" | "macs" | "mini_macs" | "cfcs" | "edacs";
            /** @enum {string} */
            level: "I" | "II" | "III" | "IV" | "V";
        };
        PhoneOut: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            last_used: string;
            revoked: boolean;
        };
        CaregiverOut: {
            /** Format: uuid */
            person_id: string;
            name: string;
            /** @enum {string} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            relation_words: string;
            /** @enum {string} */
            sees: "all" | "plan";
            /** Format: date-time */
            joined: string;
            /** Format: date-time */
            ended_at: string | null;
            devices: components["schemas"]["PhoneOut"][];
        };
        CaregiversOut: {
            items: components["schemas"]["CaregiverOut"][];
            next: string | null;
        };
        InvitationIn: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "caregiver" | "staff";
            /** Format: uuid */
            child_id?: string;
            /** Format: uuid */
            person_id?: string;
            called?: string;
            /** @enum {string} */
            relation?: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            relation_words?: string;
            /** @enum {string} */
            sees?: "all" | "plan";
            /** @enum {string} */
            language?: "en";
            therapist?: boolean;
            admin?: boolean;
            /** @enum {string} */
            discipline?: "OT" | "PT" | "SLP";
        };
        MadeByOut: {
            /** Format: uuid */
            person_id: string;
            shown_as: string;
        };
        NewInvitationOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "caregiver" | "staff";
            /** Format: uuid */
            child_id: string | null;
            called: string;
            /** @enum {string|null} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self" | null;
            /** @enum {string|null} */
            sees: "all" | "plan" | null;
            language: string;
            /** Format: date-time */
            made: string;
            made_by: components["schemas"]["MadeByOut"] | null;
            /** Format: date-time */
            expires: string;
            /** @enum {string} */
            state: "open" | "used" | "expired" | "revoked";
            /** Format: date-time */
            used_at: string | null;
            code: string;
            link: string;
            /** @description The link as a square code: SVG. */
            qr: string;
        };
        InvitationOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "caregiver" | "staff";
            /** Format: uuid */
            child_id: string | null;
            called: string;
            /** @enum {string|null} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self" | null;
            /** @enum {string|null} */
            sees: "all" | "plan" | null;
            language: string;
            /** Format: date-time */
            made: string;
            made_by: components["schemas"]["MadeByOut"] | null;
            /** Format: date-time */
            expires: string;
            /** @enum {string} */
            state: "open" | "used" | "expired" | "revoked";
            /** Format: date-time */
            used_at: string | null;
        };
        InvitationsOut: {
            items: components["schemas"]["InvitationOut"][];
            next: string | null;
        };
        CodeIn: {
            secret?: string;
            code?: string;
        };
        LookClinicOut: {
            name: string;
        };
        LookOut: {
            /** @enum {string} */
            kind: "caregiver" | "staff" | "device";
            clinic: components["schemas"]["LookClinicOut"];
            language: string;
            called: string;
            child_called: string | null;
            /** @enum {string|null} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self" | null;
            therapists: string[];
        };
        ConsentIn: {
            notice_version: number;
            adult: boolean;
        };
        RedeemIn: {
            secret?: string;
            code?: string;
            name?: string;
            /** @enum {string} */
            relation?: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            relation_words?: string;
            device_name?: string;
            consent?: components["schemas"]["ConsentIn"];
            email?: string;
            password?: string;
            /** @enum {string} */
            discipline?: "OT" | "PT" | "SLP";
        };
        OwnDeviceOut: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PersonOut: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        HomeClinicOut: {
            id: number;
            name: string;
            phone: string;
            hours: string;
        };
        OtherCaregiverOut: {
            /** Format: uuid */
            person_id: string;
            /** @description First name only. */
            name: string;
            /** @enum {string} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            me: boolean;
        };
        HomeChildOut: {
            /** Format: uuid */
            id: string;
            called: string;
            language: string;
            zone: string;
            look: string;
            /** @enum {string} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            relation_words: string;
            /** @enum {string} */
            sees: "all" | "plan";
            person: components["schemas"]["PersonOut"];
            clinic: components["schemas"]["HomeClinicOut"];
            team: components["schemas"]["TeamMemberOut"][];
            caregivers: components["schemas"]["OtherCaregiverOut"][];
        };
        OwnStaffOut: {
            /** Format: uuid */
            person_id: string;
            name: string;
            shown_as: string;
            email: string;
            therapist: boolean;
            admin: boolean;
            /** @enum {string|null} */
            discipline: "OT" | "PT" | "SLP" | null;
        };
        MeOut: {
            /** @enum {string} */
            side: "home" | "work";
            device: components["schemas"]["OwnDeviceOut"];
            children: components["schemas"]["HomeChildOut"][];
            staff: components["schemas"]["OwnStaffOut"] | null;
            clinic: components["schemas"]["ClinicOut"] | null;
        };
        MeIn: {
            name?: string;
            shown_as?: string;
            /** Format: uuid */
            child_id?: string;
            /** @enum {string} */
            relation?: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            relation_words?: string;
            /** @description Words of `GET /looks` with dots between, each left out where it is the usual one. */
            look?: string;
        };
        DeviceCodeOut: {
            code: string;
            link: string;
            /** Format: date-time */
            expires: string;
        };
        LookOptionOut: {
            name: string;
            word: string;
            colour: string | null;
        };
        LookPartOut: {
            part: string;
            many: boolean;
            usual: string | null;
            options: components["schemas"]["LookOptionOut"][];
        };
        LooksOut: {
            portrait: string | null;
            items: components["schemas"]["LookPartOut"][];
            next: string | null;
        };
        TermOut: {
            slug: string;
            title: string;
        };
        CardAgesOut: {
            from_months: number;
            to_months: number;
        };
        UnitOut: {
            one: string;
            other: string;
        };
        LibraryDoseOut: {
            sets: number | null;
            reps: number | null;
            hold_s: number | null;
            rest_s: number | null;
            duration_s: number | null;
            assistance: number | null;
            /** @enum {string} */
            side: "left" | "right" | "both" | "alternate" | "none" | "prescribed";
            resistance: string | null;
            support: string | null;
            note: string | null;
        };
        ScheduleOut: {
            /** @enum {string} */
            rule: "daily" | "weekdays" | "per_week" | "alternate" | "when_fits";
            days: number[] | null;
            days_a_week: number | null;
            moments: ("wake-up" | "breakfast" | "way-to-school" | "after-school" | "play" | "bath" | "bedtime" | "any-time")[];
        };
        PrecautionOut: {
            flag: string;
            /** @enum {string} */
            rule: "block" | "warn";
            say: string;
        };
        CardOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            revision_id: string;
            slug: string;
            title: string;
            line: string;
            /** @enum {string} */
            discipline: "OT" | "PT" | "both";
            /** @enum {string} */
            kind: "exercise" | "daily-act" | "game" | "calm" | "education";
            icon: string;
            skill: components["schemas"]["TermOut"];
            position: components["schemas"]["TermOut"];
            minutes: number;
            ages: components["schemas"]["CardAgesOut"];
            equipment: string[];
            clinic_only: boolean;
            /** @enum {string} */
            review: "unreviewed" | "reviewed";
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            picture: string | null;
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            moving: string | null;
            unit: components["schemas"]["UnitOut"];
            dose: components["schemas"]["LibraryDoseOut"];
            dose_limits: {
                [key: string]: number[];
            };
            schedule: components["schemas"]["ScheduleOut"];
            precautions: components["schemas"]["PrecautionOut"][];
        };
        FacetOut: {
            value: string;
            title: string;
            parent: string | null;
            count: number;
        };
        FacetsOut: {
            discipline: components["schemas"]["FacetOut"][];
            kind: components["schemas"]["FacetOut"][];
            skill: components["schemas"]["FacetOut"][];
            position: components["schemas"]["FacetOut"][];
            equipment: components["schemas"]["FacetOut"][];
            occupation: components["schemas"]["FacetOut"][];
            moment: components["schemas"]["FacetOut"][];
            age: components["schemas"]["FacetOut"][];
            minutes: components["schemas"]["FacetOut"][];
            gmfcs: components["schemas"]["FacetOut"][];
            macs: components["schemas"]["FacetOut"][];
        };
        ExercisesOut: {
            items: components["schemas"]["CardOut"][];
            next: string | null;
            total: number;
            facets: components["schemas"]["FacetsOut"] | null;
        };
        EquipmentOut: {
            slug: string;
            title: string;
            /** @description What a home has instead; may be empty. */
            at_home: string;
            safety: string | null;
        };
        FlaggedOut: {
            flag: string;
            /** @enum {string} */
            rule: "block" | "warn";
            say: string;
            title: string;
        };
        StepOut: {
            do: string;
            look: string | null;
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            picture: string | null;
        };
        MistakeOut: {
            see: string;
            say: string;
        };
        NeighbourOut: {
            slug: string;
            title: string;
            /** Format: uuid */
            id: string | null;
            /** @enum {string} */
            discipline: "OT" | "PT" | "both";
            icon: string;
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            picture: string | null;
            changes: string[];
        };
        NeighboursOut: {
            easier: components["schemas"]["NeighbourOut"][];
            harder: components["schemas"]["NeighbourOut"][];
        };
        ExerciseOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            revision_id: string;
            slug: string;
            title: string;
            line: string;
            /** @enum {string} */
            discipline: "OT" | "PT" | "both";
            /** @enum {string} */
            kind: "exercise" | "daily-act" | "game" | "calm" | "education";
            icon: string;
            skill: components["schemas"]["TermOut"];
            position: components["schemas"]["TermOut"];
            minutes: number;
            ages: components["schemas"]["CardAgesOut"];
            equipment: components["schemas"]["EquipmentOut"][];
            clinic_only: boolean;
            /** @enum {string} */
            review: "unreviewed" | "reviewed";
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            picture: string | null;
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            moving: string | null;
            unit: components["schemas"]["UnitOut"];
            dose: components["schemas"]["LibraryDoseOut"];
            dose_limits: {
                [key: string]: number[];
            };
            schedule: components["schemas"]["ScheduleOut"];
            precautions: components["schemas"]["FlaggedOut"][];
            why: string;
            set_up: string;
            guard: string | null;
            steps: components["schemas"]["StepOut"][];
            good: string;
            mistakes: components["schemas"]["MistakeOut"][];
            easier: string;
            harder: string;
            games: string[];
            stop: string[];
            skills: components["schemas"]["TermOut"][];
            occupations: components["schemas"]["TermOut"][];
            moments: ("wake-up" | "breakfast" | "way-to-school" | "after-school" | "play" | "bath" | "bedtime" | "any-time")[];
            icf: string[];
            levels: {
                [key: string]: string[];
            };
            space: string;
            noise: string;
            surface: string | null;
            helpers: number;
            neighbours: components["schemas"]["NeighboursOut"];
            source: string;
        };
        SkillOut: {
            slug: string;
            title: string;
            parent: string | null;
            /** @enum {string} */
            discipline: "OT" | "PT" | "both";
            meaning: string;
            icon: string;
        };
        SkillsOut: {
            items: components["schemas"]["SkillOut"][];
            next: string | null;
        };
        FlagTermOut: {
            slug: string;
            title: string;
            meaning: string;
        };
        FlagsOut: {
            items: components["schemas"]["FlagTermOut"][];
            next: string | null;
        };
        AuthorOut: {
            /** Format: uuid */
            person_id: string;
            shown_as: string;
        };
        DoseOut: {
            sets: number | null;
            reps: number | null;
            hold_s: number | null;
            rest_s: number | null;
            duration_s: number | null;
            assistance: number | null;
            /** @enum {string} */
            side: "left" | "right" | "both" | "alternate" | "none";
            resistance: string | null;
            support: string | null;
            note: string | null;
        };
        WordsOut: {
            dose: string;
            schedule: string;
        };
        ItemOut: {
            /** Format: uuid */
            id: string;
            exercise: components["schemas"]["CardOut"];
            /** Format: uuid */
            revision_id: string;
            newer_revision: boolean;
            /** Format: uuid */
            owner_id: string;
            discipline: string;
            place: number;
            dose: components["schemas"]["DoseOut"];
            schedule: components["schemas"]["ScheduleOut"];
            /** Format: date */
            starts: string | null;
            /** Format: date */
            ends: string | null;
            override_reason: string | null;
            words: components["schemas"]["WordsOut"];
        };
        RoutineOut: {
            version: number;
            /** Format: date-time */
            at: string | null;
            author: components["schemas"]["AuthorOut"] | null;
            reason: string;
            staff_reason: string;
            /**
             * Format: date-time
             * @description Set when the plan was ended in this version.
             */
            ended_at: string | null;
            end_reason: string;
            /** Format: uuid */
            child_id: string;
            items: components["schemas"]["ItemOut"][];
        };
        DoseIn: {
            /** @default null */
            sets: number | null;
            /** @default null */
            reps: number | null;
            /** @default null */
            hold_s: number | null;
            /** @default null */
            rest_s: number | null;
            /** @default null */
            duration_s: number | null;
            /**
             * @default none
             * @enum {string}
             */
            side: "left" | "right" | "both" | "alternate" | "none" | "affected";
            /** @default null */
            resistance: string | null;
            /** @default null */
            assistance: number | null;
            /** @default null */
            support: string | null;
            /** @default null */
            note: string | null;
        };
        ScheduleIn: {
            /** @enum {string} */
            rule: "daily" | "weekdays" | "per_week" | "alternate" | "when_fits";
            /** @default null */
            days: number[] | null;
            /** @default null */
            days_a_week: number | null;
            moments?: ("wake-up" | "breakfast" | "way-to-school" | "after-school" | "play" | "bath" | "bedtime" | "any-time")[];
        };
        ItemIn: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            exercise_id: string;
            /**
             * Format: uuid
             * @description Left out: the newest. An older one of the same exercise stays.
             */
            revision_id?: string;
            dose: components["schemas"]["DoseIn"];
            schedule: components["schemas"]["ScheduleIn"];
            /**
             * Format: date
             * @default null
             */
            starts: string | null;
            /**
             * Format: date
             * @default null
             */
            ends: string | null;
            /** @default null */
            override_reason: string | null;
        };
        RoutineIn: {
            /** @default  */
            reason: string;
            /** @default  */
            staff_reason: string;
            items: components["schemas"]["ItemIn"][];
        };
        EndIn: {
            /** @default  */
            reason: string;
        };
        VersionOut: {
            version: number;
            /** Format: date-time */
            at: string | null;
            author: components["schemas"]["AuthorOut"] | null;
            reason: string;
            staff_reason: string;
            /**
             * Format: date-time
             * @description Set when the plan was ended in this version.
             */
            ended_at: string | null;
            end_reason: string;
        };
        VersionsOut: {
            items: components["schemas"]["VersionOut"][];
            next: string | null;
        };
        NamedOut: {
            /** Format: uuid */
            id: string;
            title: string;
        };
        FieldOut: {
            field: string;
            before: string | null;
            after: string | null;
        };
        ChangedOut: {
            /** Format: uuid */
            id: string;
            title: string;
            fields: components["schemas"]["FieldOut"][];
        };
        DifferenceOut: {
            since: number;
            version: number;
            added: components["schemas"]["NamedOut"][];
            dropped: components["schemas"]["NamedOut"][];
            changed: components["schemas"]["ChangedOut"][];
            /** @description Whether the order changed. */
            moved: boolean;
        };
        BlockOut: {
            /** @enum {string} */
            kind: "count" | "rounds" | "hold" | "duration" | "side" | "once";
            n: number | null;
            words: string;
            rounds: number;
            seconds: number | null;
            /** @enum {string} */
            side: "left" | "right" | "both" | "alternate" | "none";
        };
        ThingOut: {
            title: string;
            at_home: string;
        };
        PlanItemOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            exercise_id: string;
            /** Format: uuid */
            revision_id: string;
            slug: string;
            discipline: string;
            /** Format: uuid */
            owner_id: string;
            title: string;
            line: string;
            icon: string;
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            picture: string | null;
            /** @description Shown by `GET /pictures/{picture}.svg`, with the prescribed `side` if it is left or right, and the child's `look`. Null: nothing is drawn; show the icon. */
            moving: string | null;
            unit: components["schemas"]["UnitOut"];
            place: number;
            minutes: number;
            dose: components["schemas"]["DoseOut"];
            schedule: components["schemas"]["ScheduleOut"];
            /** Format: date */
            starts: string | null;
            /** Format: date */
            ends: string | null;
            words: components["schemas"]["WordsOut"];
            blocks: components["schemas"]["BlockOut"][];
            set_up: string;
            guard: string | null;
            steps: components["schemas"]["StepOut"][];
            why: string;
            good: string;
            mistakes: components["schemas"]["MistakeOut"][];
            easier: string;
            harder: string;
            games: string[];
            stop: string[];
            equipment: components["schemas"]["ThingOut"][];
        };
        PlanOut: {
            /** Format: uuid */
            child_id: string;
            version: number;
            etag: string;
            language: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            author_id: string;
            reason: string;
            items: components["schemas"]["PlanItemOut"][];
        };
        EventIn: {
            id: string;
            /** @description The format: 1. */
            v?: unknown;
            /** @description The child's id. */
            child?: unknown;
            /** @description The item's id. */
            item?: unknown;
            /** @description The version of the plan that the phone had. */
            version?: unknown;
            /** @description The family's day, chosen once on the phone: 2026-11-24. */
            day?: unknown;
            /** @description Which time of the day, 0 to 23. */
            slot?: unknown;
            /** @description done, partly, skip, undo, rate or note. */
            kind?: unknown;
            /** @description Of an undo: the ids that it cancels, at most 100. */
            of?: unknown;
            /** @description What there is to say, by kind. */
            value?: unknown;
            /** @description me, or child from the child's own mode. */
            by?: unknown;
            /** @description The instant, UTC with Z. */
            at?: unknown;
            /** @description Minutes from UTC on the phone. */
            offset?: unknown;
        } & {
            [key: string]: unknown;
        };
        SyncIn: {
            client?: {
                [key: string]: unknown;
            };
            epoch?: string | null;
            cursors?: {
                [key: string]: string | null;
            };
            events?: components["schemas"]["EventIn"][];
        } & {
            [key: string]: unknown;
        };
        AnswerOut: {
            id: string;
            /** @enum {string} */
            is: "stored" | "duplicate" | "later" | "refused";
            /** @enum {string} */
            why?: "not_yours" | "unknown_item" | "too_old" | "in_future" | "id_reuse" | "too_long" | "bad_value" | "gone";
        };
        ChangeOut: {
            seq: number;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            item: string;
            version: number;
            /** Format: date */
            day: string;
            slot: number;
            of: string[];
            value: {
                [key: string]: unknown;
            };
            actor: string | null;
            by: string;
            /** Format: date-time */
            at: string | null;
            /** @enum {string} */
            sees?: "plan";
        } & {
            [key: string]: unknown;
        };
        ChildNewsOut: {
            /** @enum {string} */
            state: "open" | "gone" | "revoked" | "unknown";
            /** @description The plan's ETag without quotes; null: none yet; `ended`. */
            plan?: string | null;
            /** @description Begin anew: forget what was known. */
            reset?: boolean;
            /**
             * Format: date
             * @description The first day of the changes.
             */
            from_day?: string;
            /** @description To be sent back as it is. */
            cursor?: string;
            more?: boolean;
            changes?: components["schemas"]["ChangeOut"][];
        };
        SyncOut: {
            epoch: string;
            /** Format: date-time */
            now: string;
            build: number;
            min_client: number;
            answers: components["schemas"]["AnswerOut"][];
            children: {
                [key: string]: components["schemas"]["ChildNewsOut"];
            };
        };
        QuotaOut: {
            asked: number;
            done: number;
        };
        DaySlotOut: {
            slot: number;
            /** @enum {string|null} */
            moment: "wake-up" | "breakfast" | "way-to-school" | "after-school" | "play" | "bath" | "bedtime" | "any-time" | null;
            /** @enum {string|null} */
            mark: "skip" | "partly" | "done" | null;
            by: string[];
            value: {
                [key: string]: unknown;
            };
        };
        DayItemOut: {
            /** Format: uuid */
            item_id: string;
            title: string;
            /** @enum {string} */
            state: "due" | "offered" | "not_due";
            quota: components["schemas"]["QuotaOut"] | null;
            slots: components["schemas"]["DaySlotOut"][];
        };
        DayOut: {
            /** Format: date */
            day: string;
            version: number;
            items: components["schemas"]["DayItemOut"][];
        };
        ActorOut: {
            person_id: string;
            name: string;
            /** @enum {string} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
        };
        EventOut: {
            seq: number;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            item_id: string;
            version: number;
            /** Format: date */
            day: string;
            slot: number;
            of: string[];
            value: {
                [key: string]: unknown;
            };
            actor: components["schemas"]["ActorOut"];
            device_name: string;
            /** @enum {string} */
            by: "me" | "child";
            /** Format: date-time */
            at: string;
            /** @description Minutes from UTC. */
            offset: number;
            /** Format: date-time */
            stored_at: string;
            /** @enum {string|null} */
            flag: "dropped" | "ended" | "unknown_item" | null;
        };
        EventsOut: {
            items: components["schemas"]["EventOut"][];
            next: string | null;
        };
        CountsOut: {
            planned: number;
            done: number;
            partly: number;
            skipped: number;
            skipped_why: {
                [key: string]: number;
            };
            extra: number;
            nothing: number;
            not_due: number;
        };
        MarkOut: {
            /** Format: uuid */
            event_id: string;
            /** @enum {string} */
            kind: "skip" | "partly" | "done";
            value: {
                [key: string]: unknown;
            };
            person_id: string;
            name: string;
            /** @enum {string} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            device_name: string;
            /** @enum {string} */
            by: "me" | "child";
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            stored_at: string;
        };
        SlotOut: {
            slot: number;
            /** @enum {string|null} */
            mark: "skip" | "partly" | "done" | null;
            marks: components["schemas"]["MarkOut"][];
        };
        CellOut: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            state: "due" | "offered" | "not_due";
            /** @enum {string|null} */
            mark: "skip" | "partly" | "done" | null;
            extra: boolean;
            slots: components["schemas"]["SlotOut"][];
        };
        ItemAdherenceOut: {
            /** Format: uuid */
            item_id: string;
            title: string;
            discipline: string;
            dropped: boolean;
            counts: components["schemas"]["CountsOut"];
            cells: components["schemas"]["CellOut"][];
        };
        CaregiverCountsOut: {
            person_id: string;
            name: string;
            /** @enum {string} */
            relation: "mother" | "father" | "grandparent" | "aide" | "other" | "self";
            counts: components["schemas"]["CountsOut"];
        };
        AdherenceOut: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            items: components["schemas"]["ItemAdherenceOut"][];
            caregivers: components["schemas"]["CaregiverCountsOut"][];
            counts: components["schemas"]["CountsOut"];
        };
        CaseDayOut: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            mark: "skip" | "partly" | "done" | "nothing" | "not_due";
        };
        CaseOut: {
            child: components["schemas"]["ChildCardOut"];
            version: number;
            exercises_a_day: number;
            minutes_a_day: number;
            days: components["schemas"]["CaseDayOut"][];
            done: number;
            planned: number;
            /** Format: date-time */
            last_from_home: string | null;
        };
        CaseloadOut: {
            items: components["schemas"]["CaseOut"][];
            next: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
